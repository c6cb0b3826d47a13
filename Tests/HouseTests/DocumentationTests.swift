import Testing

@Suite("What is public says more of itself than its name")
struct DocumentationTests {
    /// How many public declarations of the house have no comment yet. It only falls: whoever writes some comments writes
    /// the number that is left here.
    private static let left = 745

    @Test("There are no more public declarations without a comment than are written down")
    func undocumented() {
        let findings = Repository.roomSources.flatMap { source in
            PublicDeclarations(in: source).undocumented(in: Repository.text(of: source.path)).map {
                source.finding(at: $0, "This is public, and no comment says what its name doesn't.")
            }
        }
        let byRoom = Dictionary(grouping: findings) { $0.path.split(separator: "/")[1] }.mapValues(\.count)
        let rooms = byRoom.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        #expect(findings.count <= Self.left, "\(findings.count) have none: \(rooms).\(findings.listed)")
        if findings.count < Self.left {
            Issue.record("\(findings.count) are left: write that number into DocumentationTests.", severity: .warning)
        }
    }
}

@Suite("The count of public declarations bites")
struct PublicDeclarationsTests {
    private let text = """
        public struct Named {
            /// Has a comment.
            public let first: Int
            public private(set) var second: Int { get { 1 } }
            var inside: Int { switch self { case .a: 1 } }
            public static func == (one: Self, other: Self) -> Bool { true }
            public static func text(_ one: Self) -> String { "public func no()" }
            public init(from decoder: any Decoder) throws {}
            public init(from day: Int) {}
            public init(reading node: JSONNode) throws(JSONCodingFault) {}
            public init(reading text: String) {}
            public func write(to writer: inout JSONWriter) {}
            public func write(_ text: String) {}
            public init(first: Int = 1, second: [Int] = []) { self.first = first; self.second = second }
            public init(first: Int, days: Int) {
                self.first = first
                self.second = days
            }
        }
        /// Has a comment.
        @available(*, deprecated)
        public enum Kind: String {
            case one
            /// Has a comment.
            case two, three
            var name: String { switch self { case .one: "1" } }
        }
        /// Has a comment.
        public protocol Promise {
            func kept() -> Bool
        }
        extension Kind { public func made() {} }
        enum Hidden { case no }
        """

    @Test func whatHasNoCommentIsFound() {
        let source = SwiftSource(path: "a.swift", text: text)
        let declarations = PublicDeclarations(in: source)
        #expect(declarations.lines == [1, 3, 4, 7, 9, 11, 13, 15, 22, 23, 25, 29, 30, 32])
        #expect(declarations.undocumented(in: text) == [1, 4, 7, 9, 11, 13, 15, 23, 30, 32])
    }
}
