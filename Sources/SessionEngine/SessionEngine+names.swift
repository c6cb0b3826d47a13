import ExerciseModel
import NegotiationModel
import RulePrograms
import Texts
import WireMessages

// Under which names people sit down. Two are taken for one where they look alike, by their skeletons.
extension SessionEngine {
    /// Why nobody sits down at a seat under a name; nil where it may be.
    ///
    /// Names of people at other delegations' seats aren't looked at: a refusal would tell who sits there. Whoever speaks is named
    /// with the party.
    func refusal(ofName name: String, at place: Int) -> WireError? {
        let skeleton = Skeleton.of(name)
        if fold.role(place) != .control, let known = staffName(in: name, skeleton) {
            return .nameTaken("looks like “\(known)”, under which control and its staff speak")
        }
        if let other = seats.places.first(where: {
            isOther($0, than: place) && Skeleton.of($0.seat.rawValue) == skeleton
        }) {
            return .nameTaken("looks like the name of the seat \(other.seat)")
        }
        let viewer = seats.places[place].viewer
        let parties = fold.program.exercise.parties.filter { .party($0.id) != fold.viewers[viewer] }
        if let party = parties.first(where: { Skeleton.of($0.name) == skeleton }) {
            return .nameTaken("looks like the name of a party, “\(party.name)”")
        }
        guard fold.viewers[viewer].party != nil else { return nil }
        for (number, other) in seats.places.enumerated() where isOther(other, than: place) && other.viewer == viewer {
            guard let person = other.person ?? fold.lastPerson(number), Skeleton.of(person) == skeleton else {
                continue
            }
            return .nameTaken("looks like “\(person)”, the name at the seat \(other.seat) beside yours")
        }
        return nil
    }

    private func isOther(_ other: SeatTable.Place, than place: Int) -> Bool { other.seat != seats.places[place].seat }

    // Control's in any word of a name, since a word beside it makes it no less control's; the others as a whole.
    private func staffName(in name: String, _ skeleton: String) -> String? {
        let words = name.split { $0.isWhitespace || $0.isPunctuation }.map { Skeleton.of(String($0)) }
        let control = Skeleton.of(Self.controlName)
        if skeleton == control || words.contains(control) { return Self.controlName }
        return Skeleton.of(Self.staffPerson) == skeleton ? Self.staffPerson : nil
    }

    /// Who is named where control speaks.
    static let controlName = "Control"
}

extension WireError {
    fileprivate static func nameTaken(_ complaint: String) -> WireError {
        WireError(
            .textInvalid, "params.name \(complaint): nobody else sits down under it.",
            instead: "Join with a name that can't be taken for it, such as your first and family name.")
    }
}
