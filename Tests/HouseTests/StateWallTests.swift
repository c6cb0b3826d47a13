import Testing

/// The compiler refuses a write to what is `private(set)` in another file; these tests see to it that it stays so.
@Suite("Only apply writes a session's state")
struct StateWallTests {
    private static let rules = Repository.roomSources.filter { $0.room == "NegotiationRules" }

    @Test(
        "No other file can write what holds the state",
        arguments: [("SessionState", "State/SessionState.swift"), ("Deciding", "Deciding/Deciding.swift")])
    func nothingIsWritable(structure: String, file: String) throws {
        let source = try #require(Self.rules.first { $0.path.hasSuffix(file) })
        // What a command collects beside its copy of the state.
        let ownNotes = structure == "Deciding" ? ["warnings", "collected", "upheld"] : []
        #expect(StateWall.writable(of: structure, in: source) == ownNotes)
    }

    @Test("A property that others could write is found")
    func aWritablePropertyIsFound() {
        let text = """
            struct State {
                let program: Program
                private(set) var play: Play
                var people: People
                var count = Counted { 1 }
                var index: Index { program.index }
                public var status: Status {
                    play.status
                }
                mutating func apply() { var inner = 1 }
            }
            """
        #expect(StateWall.writable(of: "State", in: SwiftSource(path: "a.swift", text: text)) == ["people", "count"])
    }
}
