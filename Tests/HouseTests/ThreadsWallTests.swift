import Testing

@Suite("Threads, waits and whole writes are made in one room")
struct ThreadsWallTests {
    private static let words = [
        "pthread_create", "pthread_mutex_init", "pthread_cond_init", "sem_init", "detachNewThread", "DispatchSemaphore",
        "CLOCK_MONOTONIC", "CLOCK_REALTIME", "EINTR", "readdir", "poll",
    ]

    static func findings(in source: SwiftSource) -> [Finding] {
        guard source.room != "Threads" else { return [] }
        return source.tokens.filter { $0.kind == .word && words.contains($0.text) }.map {
            source.finding(at: $0.line, "\($0.text): the room Threads has it; use what is there, or add to it.")
        }
    }

    @Test func noOtherRoomMakesItsOwn() {
        let findings = Repository.roomSources.flatMap { Self.findings(in: $0) }
        #expect(findings.isEmpty, "\(findings.listed)")
    }

    @Test func theWallBites() {
        let source = SwiftSource(path: "a.swift", room: "SessionHost", text: "// sem_init\nsem_init(&a, 0, 0)\n")
        #expect(Self.findings(in: source).map(\.line) == [2])
    }
}
