import PseudoTerminals
import TerminalEmulator
import Testing

/// The players' program at a terminal that shows ASCII alone.
@Suite(.serialized) struct AsciiTests {
    private let session: ServedSession

    init() throws { session = try ServedSession() }

    @Test(
        "Where the locale is none of UTF-8, or with --ascii, no other sign is sent, and typing works",
        arguments: [
            ([], ["LC_ALL": "C"]), ([], ["LC_ALL": "POSIX"]), ([], ["LC_ALL": nil, "LANG": "C"]), (["--ascii"], [:]),
        ] as [([String], [String: String?])])
    func fullScreen(_ arguments: [String], _ environment: [String: String?]) async throws {
        let olena = try session.join("port-1", as: "Олена", arguments, environment: environment)
        try await olena.wait(for: "Olena: Port of Merrow, head")
        #expect(olena.screen[0].contains("FICTION - for practice"))
        try session.control("start", "yes")
        try olena.press("say all: Київ, “так”")
        try await olena.wait(for: "> say all: Kyiv, \"tak\"")
        #expect(olena.emulated.screen.cursorColumn == olena.screen[23].count)
        try olena.press(.enter)
        try await olena.wait(for: "To: everyone, observers too.")
        try olena.press("brief", .enter)
        try await olena.wait(for: "Keep this to yourselves.")
        #expect(olena.bytes.allSatisfy { $0 < 0x80 })
        try olena.press("quit", .enter)
        #expect(try await olena.exitStatus() == 0)
    }

    @Test("What was typed in letters is said in those letters, however it is shown")
    func lettersStayLetters() async throws {
        let olena = try session.join("port-1", as: "Олена", ["--ascii"])
        let listener = try session.join("line-1", as: "Marta")
        try session.control("start", "yes")
        try await olena.wait(for: "Olena: Port of Merrow, head")
        try await listener.wait(for: "Marta: Northwake Line, head")
        try olena.press("say all: Щирий їжак", .enter)
        try await listener.wait(for: "Щирий їжак")
        try await olena.wait(for: "Shchyryi izhak")
    }

    @Test("Where nothing is said of a locale, it is taken for UTF-8; so is one that this machine hasn't")
    func unnamedLocale() async throws {
        for locale: String? in [nil, "uk_UA.UTF-8", "en_GB.utf8"] {
            let olena = try session.join("port-1", as: "Олена", environment: ["LC_ALL": nil, "LANG": locale])
            try await olena.wait(for: "Олена: Port of Merrow, head")
        }
    }

    @Test("Bytes that are no UTF-8 are left out, and what follows them is taken")
    func otherBytes() async throws {
        let olena = try session.join("port-1", as: "Olena", environment: ["LC_ALL": "C"])
        try await olena.wait(for: "Olena: Port of Merrow, head")
        try olena.press("say caf", .bytes([0xE9]), " all")
        try await olena.wait(for: "> say caf all")
        try olena.press(.control("u"), "quit", .enter)
        #expect(try await olena.exitStatus() == 0)
    }

    @Test("Line by line too", arguments: [(["--plain", "--ascii"], "C.UTF-8"), (["--plain"], "C")])
    func plain(_ arguments: [String], _ locale: String) async throws {
        let olena = try session.join("port-1", as: "Олена", arguments, environment: ["LC_ALL": locale])
        try await olena.wait(for: "You are Olena: Port of Merrow")
        #expect(olena.bytes.allSatisfy { $0 < 0x80 })
        try olena.press("quit", .enter)
        #expect(try await olena.exitStatus() == 0)
    }

    @Test("A pipe gets what was said, whatever the locale")
    func piped() throws {
        let words = try session.joinCommand(of: "port-1")
        let (_, output) = try Programs.run(
            "/usr/bin/env", ["LC_ALL=C"] + words + ["--name", "Олена"], input: "quit\n")
        #expect(output.contains("You are Олена"))
        let (_, asked) = try Programs.run(
            words[0], Array(words.dropFirst()) + ["--name", "Олена", "--ascii"], input: "quit\n")
        #expect(asked.contains("You are Olena") && asked.utf8.allSatisfy { $0 < 0x80 })
        let (status, refused) = try Programs.run(
            words[0], Array(words.dropFirst()) + ["--name", "O", "--ascii", "--json"])
        #expect(status != 0 && refused.contains("--ascii is for people"))
    }
}
