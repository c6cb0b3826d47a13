import ExerciseFormat
import SeededChance
import Testing

@Suite("Hostile files are refused in bounded time")
struct HostileFilesTests {
    private func mistakes(_ main: String) throws -> [ExerciseMistake] {
        try Folder.minimal().with("exercise.yaml", main).mistakes
    }

    private func demandRefused(_ main: String, saying words: String) throws {
        let mistakes = try mistakes(main)
        #expect(mistakes.contains { $0.description.contains(words) }, "\(ExerciseMistakes(mistakes))")
        #expect(mistakes.count <= 200)
    }

    @Test(
        "a mebibyte of repetition", .timeLimit(.minutes(1)),
        arguments: [
            "a: b\n", "- a\n", "[", "{a: ", "? ", "- ", "x", "\"", "&a ", "*a ", "!", "a: &a [*a]\n", "%", "|\n", "#\n",
        ])
    func repetition(_ piece: String) throws {
        let main = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
        #expect(try !mistakes(main).isEmpty)
    }

    @Test("many entries of every list", .timeLimit(.minutes(1)))
    func manyEntries() throws {
        let minimal = try Folder.minimal().text("exercise.yaml")
        let parties = (0..<5_000).map {
            "  - {id: p\($0), name: P, tag: pp, side: hill, brief: briefs/upper.md, basis: design}\n"
        }
        try demandRefused(
            minimal.replacing("parties:\n  - {id: u", with: "parties:\n" + parties.joined() + "  - {id: u"),
            saying: "5002 entries; at most 16 are allowed")
        let issues = (0..<65).map {
            "  - {id: i\($0), name: I, favours: hill, status_quo: a, binds: [upper], options: [{id: a, name: A}, {id: b, name: B}], basis: design}\n"
        }
        try demandRefused(
            minimal.replacing("issues:\n", with: "issues:\n" + issues.joined()),
            saying: "67 entries; at most 64 are allowed")
        let options = (0..<12).map { "      - {id: o\($0), name: O}\n" }
        try demandRefused(
            minimal.replacing(
                "      - {id: none, name: None}\n", with: "      - {id: none, name: None}\n" + options.joined()),
            saying: "15 entries; at most 12 are allowed")
        let tracks = (0..<128).map {
            "  - {id: t\($0), name: T, minimum: 0, maximum: 1, start: 0, seen_by: all, basis: design}\n"
        }
        try demandRefused(
            minimal.replacing("tracks:\n", with: "tracks:\n" + tracks.joined()),
            saying: "130 entries; at most 128 are allowed")
        let rules = (0..<256).map {
            "  - {id: X\($0), name: X, text: X., levels: [score], level: score, clauses: [{id: c, text: C., basis: design}]}\n"
        }
        try demandRefused(
            minimal.replacing("rules:\n", with: "rules:\n" + rules.joined()),
            saying: "259 entries; at most 256 are allowed")
    }

    @Test("a file of more than four mebibytes")
    func tooLarge() throws {
        try demandRefused(String(repeating: "#", count: 4 << 20) + "\n", saying: "at most 4194304 (4 MiB)")
    }

    @Test("deep nesting", arguments: ["[", "{a: "])
    func deep(_ opening: String) throws {
        let closing = opening == "[" ? "]" : "}"
        let nest = { (depth: Int) in
            "format: " + String(repeating: opening, count: depth) + String(repeating: closing, count: depth) + "\n"
        }
        try demandRefused(nest(100), saying: "an exercise lacks")
        #expect(try mistakes(nest(100)).contains { $0.sentence == "this is nested more than 64 deep" })
        try demandRefused(nest(900), saying: "an exercise lacks")
        try demandRefused(nest(100_000), saying: "isn't YAML")
    }

    @Test("a deep expression is refused or read, and nothing falls over")
    func deepExpression() throws {
        let minimal = try Folder.minimal().text("exercise.yaml")
        let deep = String(repeating: "(", count: 990) + "1" + String(repeating: ")", count: 990)
        _ = try mistakes(minimal.replacing("value: \"10\"", with: "value: \"\(deep)\""))
        let long = String(repeating: "1+", count: 2_000) + "1"
        let mistakes = try mistakes(minimal.replacing("value: \"10\"", with: "value: \"\(long)\""))
        #expect(mistakes.map(\.sentence) == ["“value” has 4001 bytes"])
    }

    @Test("a billion laughs")
    func billionLaughs() throws {
        var main = "a: &a [x,x]\n"
        for (name, before) in zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxy") {
            let list = repeatElement("*\(before)", count: 9).joined(separator: ",")
            main += "\(name): &\(name) [\(list)]\n"
        }
        try demandRefused(main + "? *z\n: 1\n", saying: "2:8: “*a” is an alias")
    }

    @Test("asterisks and ampersands in texts are no aliases")
    func textsLikeAliases() throws {
        let minimal = try Folder.minimal().text("exercise.yaml")
        let main = minimal.replacing("It is a dry summer.", with: "It is *dry*, says Smith & *sons &co; see 2 *x.")
        #expect(try mistakes(main) == [])
    }

    @Test(
        "paths and identifiers that lead elsewhere",
        arguments: [
            "../../etc/passwd", "/etc/passwd.md", "briefs/../../x.md", "briefs//upper.md", "./briefs/upper.md",
            "briefs\\..\\x.md", ".", "",
        ])
    func paths(_ path: String) throws {
        let minimal = try Folder.minimal().text("exercise.yaml")
        try demandRefused(
            minimal.replacing("brief: briefs/upper.md", with: "brief: '\(path)'"), saying: "leads out of the folder")
    }

    @Test("bytes that are no text")
    func bytes() throws {
        var files = try Folder.minimal()
        files.files["exercise.yaml"] = Array("format: x\nid: ".utf8) + [0xff, 0xfe]
        #expect(
            files.mistakes.map(\.description) == [
                "exercise.yaml:2:5: the file is not UTF-8 from here; save it as UTF-8"
            ])
        files.files["exercise.yaml"] = Array("id: a\u{0}b\n".utf8)
        #expect(files.mistakes.first?.description.hasPrefix("exercise.yaml:1:6: the character U+0000") == true)
        files.files["exercise.yaml"] = []
        #expect(files.mistakes.first?.sentence == "the file is empty")
        files.files["exercise.yaml"] = nil
        #expect(files.mistakes.first?.sentence == "the file exercise.yaml is missing")
    }

    @Test("random changes of a good file never fall over", arguments: 0..<200)
    func changes(_ seed: Int) throws {
        var random = SplitMix(seed: seed)
        var files = try Folder.minimal()
        let path = seed % 4 == 0 ? "msel.csv" : "exercise.yaml"
        var bytes = files.files[path] ?? []
        for _ in 0..<(1 + random.below(4)) {
            let place = random.below(bytes.count)
            switch random.below(3) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(Array("{}[]:,-&*!|>'\"#%@ \n\t".utf8)[random.below(20)], at: place)
            default: bytes[place] = UInt8(random.below(256))
            }
        }
        files.files[path] = bytes
        for mistake in files.mistakes { #expect(mistake.line >= 1 && mistake.column >= 1 && !mistake.instead.isEmpty) }
    }
}
