import Foundation

/// A case as a facilitator reads it: comments, commands one a line, and under each command what came of it.
struct CaseFile {
    /// A line that isn't an outcome, and the outcome lines under it.
    struct Entry {
        var line: String
        var outcome: [String]

        /// Comments and empty lines do nothing.
        var isCommand: Bool { !line.isEmpty && !line.hasPrefix("#") }
    }

    static let indentation = "    "

    var name: String
    var entries: [Entry]

    init(name: String, text: String) {
        self.name = name
        entries = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(Self.indentation), !entries.isEmpty {
                entries[entries.count - 1].outcome.append(String(line.dropFirst(Self.indentation.count)))
            } else {
                entries.append(Entry(line: String(line), outcome: []))
            }
        }
    }

    var text: String {
        entries.map { ([$0.line] + $0.outcome.map { Self.indentation + $0 }).joined(separator: "\n") }
            .joined(separator: "\n")
    }

    /// The folder of the case files.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Cases")

    /// Every case, by name.
    static let all: [CaseFile] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
            let text = FileManager.default.contents(atPath: folder.appending(path: name).path) ?? Data()
            return CaseFile(name: String(name.dropLast(4)), text: String(decoding: text, as: UTF8.self))
        }
    }()

    func write() throws {
        try text.write(to: Self.folder.appending(path: name + ".txt"), atomically: true, encoding: .utf8)
    }
}
