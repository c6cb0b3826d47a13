public import NegotiationModel
public import StrictJSON

/// A point of play at which clauses are tried.
public enum Moment: Hashable, Sendable {
    /// STARTEX.
    case start
    /// A party puts an offer forward, or counters; refusals come before anything is known of it.
    case offer
    /// A party consents to an offer.
    case consent
    /// An offer has gained its last consent.
    case inForce
    /// An offer concedes to a counterpart; once for each addressee that it concedes to.
    case concession
    /// Only consents that may be asked for late are missing.
    case lastMissing
    /// A backer refused, or let lapse, an offer that only backers' consents were missing from.
    case declined
    /// A party sends a message.
    case message
    /// A step of the resolution, after its actions and its mechanism.
    case step(StepID)
    /// A negotiation phase begins.
    case roundStart
    /// An adjudication phase closes; before the endings are tested.
    case roundEnd
}

extension Moment: JSONForm, CustomStringConvertible {
    /// The moments without a step, by the names that exercise files use.
    public static let named: [(name: String, moment: Moment)] = [
        ("start", .start), ("offer", .offer), ("consent", .consent), ("in-force", .inForce),
        ("concession", .concession),
        ("last-missing", .lastMissing), ("declined", .declined), ("message", .message), ("round-start", .roundStart),
        ("round-end", .roundEnd),
    ]

    /// Reads `offer`, `in-force`, `step toll` and so on; nil where the text names no moment.
    public init?(_ text: String) {
        if let known = Moment.named.first(where: { $0.name == text }) {
            self = known.moment
        } else if text.hasPrefix("step "), text.utf8.count > 5 {
            self = .step(StepID(String(text.dropFirst(5))))
        } else {
            return nil
        }
    }

    public var description: String {
        if case .step(let step) = self { return "step \(step)" }
        return Moment.named.first { $0.moment == self }?.name ?? ""
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) {
        let text = try node.text()
        guard let moment = Moment(text) else { throw node.fault("no moment is called “\(text)”") }
        self = moment
    }

    public func write(to writer: inout JSONWriter) { writer.text(description) }
}
