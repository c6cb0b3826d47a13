import NegotiationModel
public import StrictJSON

extension Effect: JSONForm {
    /// What the one member of each is called.
    package enum Kind: String, JSONWord {
        case refuse = "refuse"
        case warn = "warn"
        case move = "move"
        case set = "set"
        case ledger = "ledger"
        case roll = "roll"
        case copy = "copy"
        case tellMissing = "tellMissing"
        case keepOpen = "keepOpen"
        case publishDeclined = "publishDeclined"
        case mandate = "mandate"
        case withdrawMandate = "withdrawMandate"
        case choose = "choose"
        case announce = "announce"
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        self =
            switch kind {
            case .refuse: .refuse(sentence: try members.read("sentence"), instead: try members.read("instead"))
            case .warn: .warn(sentence: try members.read("sentence"))
            case .move:
                .move(
                    track: try members.read("track"), by: try members.read("by"),
                    once: try members.readIfPresent("once"))
            case .set: .set(track: try members.read("track"), to: try members.read("to"))
            case .ledger:
                .ledger(
                    party: try members.read("party"), by: try members.read("by"),
                    once: try members.readIfPresent("once"))
            case .roll:
                .roll(
                    name: try members.read("name"), asks: try members.readIfPresent("asks"),
                    of: try members.read("of"), below: try members.read("below"),
                    then: try members.read("then"), otherwise: try members.read("otherwise"))
            case .copy: .copy(to: try members.read("to"))
            case .tellMissing: .tellMissing
            case .keepOpen: .keepOpen
            case .publishDeclined: .publishDeclined
            case .mandate: .mandate(to: try members.read("to"), issues: try members.read("issues"))
            case .withdrawMandate: .withdrawMandate(to: try members.read("to"))
            case .choose:
                .choose(
                    when: try members.read("when"), then: try members.read("then"),
                    otherwise: try members.read("otherwise"))
            case .announce: .announce(sentence: try members.read("sentence"))
            }
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        switch self {
        case .refuse(let sentence, let instead):
            writer.kind(Kind.refuse) {
                $0.member("instead", instead)
                $0.member("sentence", sentence)
            }
        case .warn(let sentence): writer.kind(Kind.warn) { $0.member("sentence", sentence) }
        case .move(let track, let by, let once):
            writer.kind(Kind.move) {
                $0.member("by", by)
                $0.member("once", once)
                $0.member("track", track)
            }
        case .set(let track, let to):
            writer.kind(Kind.set) {
                $0.member("to", to)
                $0.member("track", track)
            }
        case .ledger(let party, let by, let once):
            writer.kind(Kind.ledger) {
                $0.member("by", by)
                $0.member("once", once)
                $0.member("party", party)
            }
        case .roll(let name, let asks, let of, let below, let then, let otherwise):
            writer.kind(Kind.roll) {
                $0.member("asks", asks)
                $0.member("below", below)
                $0.member("name", name)
                $0.member("of", of)
                $0.member("otherwise", otherwise)
                $0.member("then", then)
            }
        case .copy(let to): writer.kind(Kind.copy) { $0.member("to", to) }
        case .tellMissing: writer.kind(Kind.tellMissing)
        case .keepOpen: writer.kind(Kind.keepOpen)
        case .publishDeclined: writer.kind(Kind.publishDeclined)
        case .mandate(let to, let issues):
            writer.kind(Kind.mandate) {
                $0.member("issues", issues)
                $0.member("to", to)
            }
        case .withdrawMandate(let to): writer.kind(Kind.withdrawMandate) { $0.member("to", to) }
        case .choose(let when, let then, let otherwise):
            writer.kind(Kind.choose) {
                $0.member("otherwise", otherwise)
                $0.member("then", then)
                $0.member("when", when)
            }
        case .announce(let sentence): writer.kind(Kind.announce) { $0.member("sentence", sentence) }
        }
    }
}
