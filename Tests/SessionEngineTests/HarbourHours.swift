import Digests
import ExerciseFormat
import Glibc
import NegotiationModel
import NegotiationRules
import SessionEngine
import SessionLog
import StrictJSON

/// The tutorial exercise, and sessions of it.
enum HarbourHours {
    static let exercise: Exercise = {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let folder = "/\(root)/exercises/harbour-hours"
        var files: [String: [UInt8]] = [:]
        for path in ["exercise.yaml", "msel.csv", "briefs/port.md", "briefs/line.md", "briefs/control.md"] {
            files[path] = contents(of: "\(folder)/\(path)")
        }
        do {
            return try ExerciseReader.read(ExerciseFiles(files: files))
        } catch {
            fatalError("The tutorial exercise has mistakes:\n\(error)")
        }
    }()

    static let program: RuleProgram = {
        do {
            return try RuleProgram(exercise)
        } catch {
            fatalError("The tutorial exercise has a mistake: \(error)")
        }
    }()

    static let openedAtMs = 1_764_000_000_000

    /// The code of a seat, made from its name so that every run has the same.
    static func code(_ seat: SeatID, in session: String) -> String {
        let bytes = SHA256Digest(of: Array("\(session) \(seat)".utf8)).bytes.prefix(JoinCode.randomByteCount)
        return JoinCode(randomBytes: Array(bytes))?.text ?? ""
    }

    static let roles: [(SeatID, SeatRole)] = [
        ("port-1", .party(id: "port", head: true)), ("port-2", .party(id: "port", head: false)),
        ("line-1", .party(id: "line", head: true)), ("control", .control), ("observers", .observer),
    ]

    static func header(_ session: String = "harbour", seed: UInt8 = 7) -> LogHeader {
        let seats = roles.map { id, role in
            Seat(id: id, role: role, codeDigest: JoinCode.digest(ofTyped: code(id, in: session)))
        }
        let seed = [UInt8](repeating: seed, count: 32)
        do {
            return LogHeader(
                session: session, openedAtMs: openedAtMs, exercise: try JSON(encoding: exercise),
                seats: try JSON(encoding: seats), seedCommitment: SHA256Digest(of: seed),
                seedHex: SHA256Digest(bytes: seed)?.hex ?? "")
        } catch {
            fatalError("\(error)")
        }
    }

    private static func contents(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
        return bytes
    }
}
