package import NegotiationModel

extension PlainPages {
    /// A notice with the tag of its kind.
    package static func lines(of notice: Notice) -> [String] {
        ["[\(tag(notice.kind))] \(notice.text)"]
    }

    /// The same with how it came about: for those who look back.
    package static func wholeLines(of notice: Notice) -> [String] {
        lines(of: notice).map { line in notice.detail.map { "\(line) \($0)" } ?? line }
    }

    /// News with their times, for those who look back.
    package static func log(_ news: [News]) -> [String] {
        let lines = news.flatMap { piece in
            piece.notices.flatMap(wholeLines).map { "\(ClockText.timeOfDay(piece.time)) \($0)" }
        }
        return lines.isEmpty ? ["There is no news yet."] : lines
    }

    private static func tag(_ kind: NoticeKind) -> String {
        switch kind {
        case .offer: "NEW OFFER"
        case .closing: "OFFER CLOSED"
        case .disclosure: "TOLD"
        case .obligation: "OWED"
        case .die: "DICE"
        case .level: "RULE LEVEL"
        case .proposal: "FREE ACTION"
        default: kind.rawValue.uppercased()
        }
    }
}
