import ExerciseFormat
import ExerciseModel
import Foundation

/// Writes the log of a session as long as is asked for, by the rules and without a server.
///
/// `log-generator statements|bots ENTRIES FOLDER SESSION [EXERCISE]` writes `FOLDER/SESSION.jsonl`, its head beside it, and
/// says the codes of its seats.
@main struct LogGenerator {
    static func main() {
        do {
            try generate(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func generate(_ words: [String]) throws {
        guard words.count >= 4, let count = Int(words[1]), count > 0 else {
            throw Fault("usage: log-generator statements|bots ENTRIES FOLDER SESSION [EXERCISE]")
        }
        let exercise = try exercise(at: words.count > 4 ? words[4] : "../exercises/off-ramp-2022")
        var session = try GeneratedSession(exercise, session: words[3], folder: words[2])
        switch words[0] {
        case "statements": try session.speak(entries: count)
        case "bots": try session.playBots(entries: count)
        default: throw Fault("\(words[0]): statements or bots are written.")
        }
        try session.close()
        print(session.codes.joined(separator: "\n"))
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
