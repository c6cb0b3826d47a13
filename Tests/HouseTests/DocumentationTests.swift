import Testing

@Suite("What is public says more of itself than its name")
struct DocumentationTests {
    @Test("No public declaration is without a comment")
    func undocumented() {
        let findings = Repository.roomSources.flatMap { source in
            PublicDeclarations(in: source).undocumented(in: Repository.text(of: source.path)).map {
                source.finding(at: $0, "This is public, and no comment says what its name doesn't.")
            }
        }
        #expect(findings.isEmpty, "\(findings.listed)")
    }
}

@Suite("Public is what other packages may import")
struct PublicRoomsTests {
    /// Rooms of the libraries, and those whose names stand in what is public there.
    private var publicRooms: Set<String> {
        var rooms = Set(Manifest(text: Repository.text(of: "Package.swift")).offered)
        var count = 0
        while count < rooms.count {
            count = rooms.count
            for source in Repository.roomSources where rooms.contains(source.room) {
                let tokens = source.tokens
                for index in tokens.indices.dropLast(2)
                where tokens[index].isWord("public") && tokens[index + 1].isWord("import") {
                    rooms.insert(tokens[index + 2].text)
                }
            }
        }
        return rooms
    }

    @Test("All else is `package`, which no page needs to explain")
    func others() {
        let rooms = publicRooms
        let findings = Repository.roomSources.filter { !rooms.contains($0.room) }.flatMap { source in
            source.tokens.filter { $0.isWord("public") }.map {
                source.finding(at: $0.line, "No library offers \(source.room), so nobody outside can see this.")
            }
        }
        #expect(findings.isEmpty, "\(findings.listed)")
        #expect(rooms.contains("NegotiationModel") && rooms.contains("StrictJSON"))
    }

    @Test("`make docs` makes pages of these rooms")
    func documented() {
        let makefile = Repository.text(of: "Makefile")
        let list = makefile.split(separator: "DOCUMENTED := ")[1].split(separator: "FORMATTED")[0]
        #expect(Set(list.split { " \\\t\n".contains($0) }.map(String.init)) == publicRooms)
    }
}

@Suite("The look-out for public declarations bites")
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
            public init(first: Int = 1) { self.first = first }
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
        /// Has a comment.
        public indirect enum Tree {
            case leaf
        }
        """

    @Test func whatHasNoCommentIsFound() {
        let source = SwiftSource(path: "a.swift", text: text)
        let declarations = PublicDeclarations(in: source)
        #expect(declarations.lines == [1, 3, 4, 7, 9, 11, 13, 15, 22, 23, 25, 29, 30, 32, 35, 36])
        #expect(declarations.undocumented(in: text) == [1, 4, 7, 9, 11, 13, 15, 23, 30, 32, 36])
    }
}
