import ExerciseModel
import NegotiationModel
import RulePrograms
import Texts

extension NodeReader {
    /// A number about the world outside the table.
    func track() -> Track {
        let fields = fields(
            "a track", required: ["id", "name", "seen_by", "basis"],
            optional: [
                "minimum", "maximum", "start", "parties", "pairs", "starts", "values", "derived", "bands", "listed",
            ])
        let id = fields.declaration("id", of: .track)
        let values = fields.list("values", of: "state").map { $0.trackValue(of: id) }
        let range = fields.trackRange(values: values)
        let shape = fields.trackShape()
        let track = Track(
            id: TrackID(id), name: fields.line("name"), shape: shape, minimum: range.lowerBound,
            maximum: range.upperBound, start: fields.trackStart(in: range, values: values),
            starts: fields.trackStarts(in: range, values: values, shape: shape), values: values,
            derived: fields.optionalExpression("derived", for: .number, in: .general), seenBy: fields.seenBy(shape),
            bands: fields.bands(in: range), listed: fields.truth("listed", else: true), citation: fields.citation())
        fields.checkDerived()
        return track
    }

    private func trackValue(of track: String) -> TrackValue {
        let fields = fields("a state", required: ["id", "name"])
        return TrackValue(id: fields.declaration("id", of: .state(of: track)), name: fields.line("name"))
    }

    fileprivate func band() -> TrackBand {
        let fields = fields("a band", required: ["up_to", "name"])
        return TrackBand(upTo: fields.number("up_to", FieldReader.trackBounds), name: fields.line("name"))
    }

    /// A number in a track's range, or the identifier of one of its states.
    fileprivate func trackNumber(in range: ClosedRange<Int>, values: [TrackValue]) -> Int {
        guard !values.isEmpty, let text = node.text, Int(text) == nil else { return number(range) }
        if let position = values.firstIndex(where: { $0.id == text }) { return range.lowerBound + position }
        let near = Spelling.nearest(to: text, among: values.map(\.id)).map { "did you mean “\($0)”?" }
        add("\(what) is \(text.quoted)", near ?? "it is \(values.map(\.id).alternatives), or a number")
        return range.lowerBound
    }
}

extension FieldReader {
    fileprivate static let trackBounds = -1_000_000...1_000_000

    fileprivate func trackRange(values: [TrackValue]) -> ClosedRange<Int> {
        if has("values") {
            let minimum = number("minimum", FieldReader.trackBounds)
            self["maximum"]?.add(
                "“maximum” stands beside “values”", "leave it out; it follows from the number of values")
            return minimum...(minimum + max(0, values.count - 1))
        }
        for key in ["minimum", "maximum"] where !has(key) {
            add("a track lacks “\(key)”", "write “\(key):” with a number, or give the track “values:”")
        }
        let minimum = number("minimum", FieldReader.trackBounds)
        let maximum = number("maximum", FieldReader.trackBounds, else: minimum)
        if maximum < minimum {
            self["maximum"]?.add("“maximum” \(maximum) is below “minimum” \(minimum)", "swap them")
        }
        return minimum...max(minimum, maximum)
    }

    fileprivate func trackShape() -> TrackShape {
        let isPairs = truth("pairs")
        guard let owners = self["parties"] else { return isPairs ? .pairs : .single }
        if isPairs { self["pairs"]?.add("a track has “parties” and “pairs”", "it has one of them, or neither") }
        return .each(of: owners.references(to: .party).map { PartyID($0) })
    }

    fileprivate func trackStart(in range: ClosedRange<Int>, values: [TrackValue]) -> Int {
        if let node = self["start"] { return node.trackNumber(in: range, values: values) }
        if !has("derived") { add("a track lacks “start”", "write “start:” with its value at the beginning") }
        return range.lowerBound
    }

    fileprivate func trackStarts(
        in range: ClosedRange<Int>, values: [TrackValue], shape: TrackShape
    ) -> [PartyID: Int] {
        guard let node = self["starts"] else { return [:] }
        var owners: [PartyID] = []
        if case .each(let parties) = shape {
            owners = parties
        } else {
            node.add("“starts” stands in a track without “parties”", "only a number of each party can start apart")
        }
        var starts: [PartyID: Int] = [:]
        for (party, value) in node.entries(by: .party) {
            starts[PartyID(party)] = value.trackNumber(in: range, values: values)
            if !owners.isEmpty, !owners.contains(PartyID(party)), reading.names[.party].contains(party) {
                value.add("this track has no number of \(party.quoted)", "name parties from its “parties”")
            }
        }
        return starts
    }

    fileprivate func seenBy(_ shape: TrackShape) -> TrackAudience {
        guard let node = self["seen_by"] else { return .control }
        guard let word = node.node.text else { return .parties(only: node.references(to: .party).map { PartyID($0) }) }
        switch word {
        case "all": return .all
        case "control": return .control
        case "owners":
            if shape == .single {
                node.add(
                    "a track without “parties” or “pairs” has no owners", "write all, control or a list of parties")
            }
            return .owners
        default:
            node.add("“seen_by” is \(node.node.description)", "it is all, owners, control or a list of parties")
            return .control
        }
    }

    fileprivate func bands(in range: ClosedRange<Int>) -> [TrackBand] {
        let readers = list("bands", of: "band")
        let bands = readers.map { $0.band() }
        for index in bands.indices.dropFirst() where bands[index].upTo <= bands[index - 1].upTo {
            readers[index].add(
                "the bands don't ascend: \(bands[index].upTo) follows \(bands[index - 1].upTo)", "put the lowest first")
        }
        if let last = bands.last, last.upTo < range.upperBound {
            readers[bands.count - 1].add(
                "no band reaches the track's maximum", "let the last be “up_to: \(range.upperBound)”")
        }
        return bands
    }

    fileprivate func checkDerived() {
        guard has("derived") else { return }
        for key in ["parties", "pairs", "start", "starts", "values"] {
            self[key]?.add("a derived track has “\(key)”", "it is one number, computed; leave it out")
        }
    }
}
