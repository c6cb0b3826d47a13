import ExerciseFormat
import ExerciseModel
import Foundation

/// Writes logs of sessions as long as is asked for, by the rules and without a server.
///
/// `log-generator statements|bots ENTRIES FOLDER SESSION EXERCISE` writes `FOLDER/SESSION.jsonl` and its head beside it; with
/// FIRST and LAST behind, it writes `SESSION-0000` and so on, whose codes begin with their numbers. It says the codes of the
/// seats, a line for each session.
@main struct LogGenerator {
    private static let usage = "usage: log-generator statements|bots ENTRIES FOLDER SESSION EXERCISE [FIRST LAST]"

    static func main() {
        do {
            try generate(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func generate(_ words: [String]) throws {
        guard words.count == 5 || words.count == 7, let count = Int(words[1]), count > 0 else { throw Fault(usage) }
        let exercise = try exercise(at: words[4])
        guard words.count == 7 else { return try write(words[0], count, exercise, words[3], 0, words[2]) }
        guard let first = Int(words[5]), let last = Int(words[6]), 0 <= first, first <= last, last <= 9_999 else {
            throw Fault(usage)
        }
        for number in first...last {
            let name = "\(words[3])-\(GeneratedSession.digits(of: number))"
            try write(words[0], count, exercise, name, number, words[2])
        }
    }

    private static func write(
        _ kind: String, _ count: Int, _ exercise: Exercise, _ name: String, _ number: Int, _ folder: String
    ) throws {
        var session = try GeneratedSession(exercise, session: name, number: number, folder: folder)
        switch kind {
        case "statements": try session.speak(entries: count)
        case "bots": try session.playBots(entries: count)
        default: throw Fault("\(kind): statements or bots are written.")
        }
        try session.close()
        print(session.codes.joined(separator: " "))
    }

    private static func exercise(at path: String) throws -> Exercise {
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            if let data = FileManager.default.contents(atPath: path + "/" + name) { files[name] = [UInt8](data) }
        }
        return try ExerciseReader.read(ExerciseFiles(files: files))
    }
}

/// Why nothing was written.
struct Fault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
