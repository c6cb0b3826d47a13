import Foundation
import PlayerClient

/// What documents say that can be typed, held against what is there: the programs' own accounts of themselves, the Makefile, and the
/// words of the players' client.
struct DocumentedCommands {
    /// One of the programs, or a subcommand.
    struct Command: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable { let name: String }
            let names: [Name]?
        }
        let commandName: String
        let subcommands: [Command]?
        let arguments: [Argument]?

        var options: Set<String> { Set((arguments ?? []).flatMap { ($0.names ?? []).map(\.name) }) }
        var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }
    }
    private struct Account: Decodable { let command: Command }

    private let programs: [String: Command]
    private let targets: Set<String>
    private let variables: Set<String>
    // What stands behind a `|` where it is the shell's.
    private static let filters: Set<String> = ["head", "jq", "less", "sort", "tail", "wc", "python3"]
    // The first words of files' first lines, which are no commands.
    private static let formats: Set<String> = ["journal"]
    // Options that pages name alone, of others: the log generator's and the power cuts', Chromium's, and in findings other people's tools'.
    private static let othersOptions: Set<String> = [
        "entries", "plant", "no-inference", "blanks", "synchronous", "slot", "recursive-errors",
        "ignore-certificate-errors-spki-list",
    ]

    init() throws {
        var programs: [String: Command] = [:]
        for name in ["offramp", "offramp-join"] {
            let account = try Programs.run(name, ["--experimental-dump-help"]).output
            programs[name] = try JSONDecoder().decode(Account.self, from: Data(account.utf8)).command
        }
        self.programs = programs
        let path = URL(fileURLWithPath: Programs.exercises).deletingLastPathComponent().appendingPathComponent(
            "Makefile")
        let makefile = try String(contentsOf: path, encoding: .utf8)
        targets = Set(makefile.matches(of: #/(?:^|\n)([a-z][a-z0-9-]*):/#).map { String($0.output.1) })
        variables = Set(makefile.matches(of: #/\n([A-Z_]+) \?=/#).map { String($0.output.1) })
    }

    // MARK: What a page says

    /// What stands in a page that isn't there.
    func complaints(about page: String) -> [String] {
        let lines = Self.codeLines(of: page)
        return Self.spans(of: page).flatMap { complaints(about: [$0]) } + lines.flatMap { complaints(about: $0) }
            + lines.joined().flatMap(wordComplaints)
    }

    /// How much of each kind a page says, so that tests know that anything was read.
    func count(in page: String) -> (commands: Int, words: Int) {
        let lines = Self.codeLines(of: page).joined()
        let commands = (Self.spans(of: page) + lines).filter { Self.call(in: $0) != nil || $0.hasPrefix("make ") }
        return (commands.count, lines.count { Self.word(in: $0) != nil })
    }

    /// Between backquotes; what is wrapped there is one line.
    private static func spans(of page: String) -> [String] {
        let prose = page.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("    ") }
            .joined(separator: "\n")
        return prose.matches(of: #/`([^`]+)`/#).map { String($0.output.1).replacing("\n", with: " ") }
    }

    /// Lines that are indented, or between fences; behind each what goes on with its comment.
    private static func codeLines(of page: String) -> [[String]] {
        var (all, isFenced): ([[String]], Bool) = ([], false)
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isFenced.toggle() }
            guard isFenced || line.hasPrefix("    ") else { continue }
            let text = line.trimmingCharacters(in: .whitespaces)
            if text.hasPrefix("# "), !all.isEmpty { all[all.count - 1].append(text) } else { all.append([text]) }
        }
        return all
    }

    // MARK: Programs

    private func complaints(about lines: [String]) -> [String] {
        guard let first = lines.first else { return [] }
        if first.hasPrefix("make ") { return makeComplaints(first) }
        guard let (name, words) = Self.call(in: first), let program = programs[name] else {
            return first.hasPrefix("--") ? strayComplaints(first) : []
        }
        var (command, siblings, rest) = (program, [Command](), words[...])
        while let subcommands = command.subcommands?.filter({ $0.commandName != "help" }), !subcommands.isEmpty,
            let word = rest.first, !word.hasPrefix("-")
        {
            if name == "offramp", Self.formats.contains(word) || word.first?.isNumber == true { return [] }
            guard let next = subcommands.first(where: { $0.commandName == word }) else {
                return ["“\(first)”: \(command.commandName) has no subcommand \(word)"]
            }
            (command, siblings, rest) = (next, subcommands, rest.dropFirst())
        }
        var found: [String] = []
        var options = command.options.union(program.options)
        var text = lines.joined(separator: " ")
        if let bar = rest.firstIndex(of: "|"), bar + 1 < rest.endIndex {
            if let other = siblings.first(where: { $0.commandName == rest[bar + 1] }) {
                options.formUnion(other.options)
            } else if Self.filters.contains(rest[bar + 1]), let end = text.firstRange(of: " | ")?.lowerBound {
                text = String(text[..<end])
            } else {
                found.append("“\(first)”: nothing is called \(rest[bar + 1])")
            }
        }
        for option in Self.options(in: text) where !options.contains(option) {
            found.append("“\(first)”: \(command.commandName) has no option \(option)")
        }
        return found
    }

    /// An option that is named alone is one of some command.
    private func strayComplaints(_ span: String) -> [String] {
        let known = Set(programs.values.flatMap(\.all).flatMap(\.options)).union(Self.othersOptions)
        return Self.options(in: span).filter { !known.contains($0) }.map { "“\(span)”: no command has an option \($0)" }
    }

    private static func call(in line: String) -> (program: String, words: [String])? {
        guard let match = line.firstMatch(of: #/^(?:\$ )?(?:[^ ]*\/)?(offramp(?:-join)?) (.+)$/#) else { return nil }
        let text = String(match.output.2).replacing("[", with: " ").replacing("]", with: " ")
        let words = text.split(separator: " ").map(String.init)
        return (String(match.output.1), Array(words.prefix { $0 != "#" }))
    }

    private static func options(in text: String) -> [String] {
        text.matches(of: #/(?:^|[ \[(])--?([a-z][a-z0-9-]*)/#).map { String($0.output.1) }
    }

    // MARK: make, and the client's words

    private func makeComplaints(_ line: String) -> [String] {
        var found: [String] = []
        let words = line.split(separator: " ").map(String.init)
        if words.count > 2, let command = started(by: words[1]) {
            for option in Self.options(in: line.replacing("=", with: " ").replacing("\"", with: " "))
            where !command.options.contains(option) {
                found.append("“\(line)”: \(command.commandName) has no option \(option)")
            }
        }
        for word in line.split(separator: " ").dropFirst().prefix(while: { $0 != "#" && !$0.contains("\"") }) {
            if let end = word.firstIndex(of: "=") {
                let name = String(word[..<end])
                if !variables.contains(name) { found.append("“\(line)”: the Makefile has no \(name)") }
            } else if !targets.contains(String(word)) {
                found.append("“\(line)”: the Makefile has no target \(word)")
            }
        }
        return found
    }

    /// What a target starts with the arguments that it is given.
    private func started(by target: String) -> Command? {
        func staffs(_ name: String) -> Command? { programs["offramp"]?.subcommands?.first { $0.commandName == name } }
        return switch target {
        case "run": staffs("up")
        case "demo": staffs("demo")
        case "practice": programs["offramp-join"]
        default: nil
        }
    }

    /// What is typed behind a prompt, such as `ua> offer …`.
    private static func word(in line: String) -> String? {
        line.firstMatch(of: #/^[a-z]+> ([^ ]+)/#).map { String($0.output.1) }
    }

    private func wordComplaints(_ line: String) -> [String] {
        guard let word = Self.word(in: line), !Word.allCases.contains(where: { $0.rawValue.hasPrefix(word) }) else {
            return []
        }
        return ["“\(line)”: the client has no word \(word)"]
    }
}
