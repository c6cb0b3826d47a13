import Testing

@Suite("Pure rooms have no file, socket, clock, chance, task or thread in them")
struct PurityTests {
    @Test(arguments: House.floors.filter(\.isPure).flatMap(\.rooms))
    func noBannedWord(in room: String) {
        let findings = PurityWall.findings(inRoom: Repository.roomSources.filter { $0.room == room })
        #expect(findings.isEmpty, "\(findings.listed)")
    }
}

@Suite("The wall around the pure rooms bites")
struct PurityWallTests {
    @Test(arguments: [
        "import Foundation", "let start = ContinuousClock.now", "let now = Date()", "Task { await go() }",
        "let descriptor = open(path, O_RDONLY)", "let file = fopen(path, \"r\")", "print(view)",
        "pthread_create(&thread)",
        "let coin = Bool.random()", "let seats = parties.shuffled()", "var chance = SystemRandomNumberGenerator()",
        "func f() async {}", "let half = Double(points) / 2", "let s = socket(AF_INET, 1, 0)", "\"\\(Date())\"",
        "let id = UUID()", "actor Table {}", "while let line = readLine() {}", "let bucket = seat.hashValue % 8",
    ])
    func aBannedWordIsFound(statement: String) {
        #expect(PurityWall.findings(inRoom: [room(statement)]).first?.line == 2, "\(statement)")
    }

    @Test(arguments: [
        "// print(view) and await a Task", "let text = \"Date() print(x) async\"", "/* /* open(x) */ Date() */",
        "effects.append(.print(lines))", "guard state == .open else { return }", "let updated = dated(Dated.now)",
        "let raw = #\"\"Date()\" \\(Date())\"#", "case print([String])", "let actor = seat", "try reader.readLine(end)",
        "let reprinted = blueprint(of: ship)",
    ])
    func aHarmlessWordIsNot(statement: String) {
        #expect(PurityWall.findings(inRoom: [room(statement)]).isEmpty)
    }

    @Test func aRoomMayNameItsOwnFunctionAlike() {
        let offer = SwiftSource(path: "b.swift", room: "NegotiationRules", text: "let offer = try open(id)\n")
        let definition = SwiftSource(path: "a.swift", room: "NegotiationRules", text: "func open(_ id: Int) {}\n")
        #expect(PurityWall.findings(inRoom: [offer]).count == 1)
        #expect(PurityWall.findings(inRoom: [definition, offer]).isEmpty)
    }

    private func room(_ statement: String) -> SwiftSource {
        SwiftSource(path: "a.swift", room: "NegotiationRules", text: "let first = 1\n\(statement)\n")
    }
}
