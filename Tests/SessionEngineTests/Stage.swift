import Digests
import ExerciseFormat
import ExerciseModel
import Glibc
import NegotiationModel
import NegotiationRules
import RulePrograms
import SessionEngine
import SessionLog
import StrictJSON
import WireMessages

/// A shipped exercise, and sessions of it with the same seats and codes every time.
struct Stage: Sendable {
    let exercise: Exercise
    let program: RuleProgram
    let roles: [(SeatID, SeatRole)]

    static let harbourHours = Stage(
        folder: "harbour-hours", briefs: ["port", "line", "control"],
        roles: [
            ("port-1", .party(id: "port", head: true)), ("port-2", .party(id: "port", head: false)),
            ("line-1", .party(id: "line", head: true)), ("control", .control), ("observers", .observer),
        ])

    /// The same, with a second seat for one more party and one for an evaluator.
    static let evaluatedHours = Stage(
        folder: "harbour-hours", briefs: ["port", "line", "control"],
        roles: harbourHours.roles + [("line-2", .party(id: "line", head: false)), ("evaluator-1", .evaluator)])

    static let offRamp = Stage(
        folder: "off-ramp-2022", briefs: ["us", "russia", "ukraine", "europe", "control"],
        roles: [
            ("us-1", .party(id: "us", head: true)), ("russia-1", .party(id: "russia", head: true)),
            ("ukraine-1", .party(id: "ukraine", head: true)), ("europe-1", .party(id: "europe", head: true)),
            ("control", .control), ("observers", .observer),
        ])

    /// - Parameter exercise: one that no file says.
    init(_ exercise: Exercise, roles: [(SeatID, SeatRole)]) {
        (self.exercise, self.roles) = (exercise, roles)
        do {
            program = try RuleProgram(exercise)
        } catch {
            fatalError("The exercise \(exercise.id) has mistakes:\n\(error)")
        }
    }

    /// - Parameter msel: another MSEL than the folder's.
    init(folder: String, briefs: [String], roles: [(SeatID, SeatRole)], msel: String? = nil) {
        self.roles = roles
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        var files: [String: [UInt8]] = [:]
        for path in ["exercise.yaml", "msel.csv"] + briefs.map({ "briefs/\($0).md" }) {
            files[path] = Self.contents(of: "/\(root)/exercises/\(folder)/\(path)")
        }
        if let msel { files["msel.csv"] = Array(msel.utf8) }
        do {
            exercise = try ExerciseReader.read(ExerciseFiles(files: files))
            program = try RuleProgram(exercise)
        } catch {
            fatalError("The exercise \(folder) has mistakes:\n\(error)")
        }
    }

    /// The code of a seat, made from its name so that every run has the same.
    func code(_ seat: SeatID, in session: String) -> String {
        let bytes = SHA256Digest(of: Array("\(session) \(seat)".utf8)).bytes.prefix(JoinCode.randomByteCount)
        return JoinCode(randomBytes: Array(bytes))?.text ?? ""
    }

    /// - Parameter values: when players see values; nil: in play.
    func header(_ session: String, seed: UInt8, values: ValuesShown? = nil) -> LogHeader {
        let seats = roles.map { id, role in
            Seat(id: id, role: role, codeDigest: JoinCode.digest(ofTyped: code(id, in: session)))
        }
        let seed = [UInt8](repeating: seed, count: 32)
        do {
            return try LogHeader(
                session: session, openedAtMs: HarbourHours.openedAtMs, exercise: exercise, seats: seats,
                seedCommitment: SHA256Digest(of: seed),
                seedHex: SHA256Digest(bytes: seed)?.hex ?? "", values: values?.rawValue)
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

/// The tutorial exercise, which most tests are played on.
enum HarbourHours {
    static let openedAtMs = 1_764_000_000_000
    static var exercise: Exercise { Stage.harbourHours.exercise }
    static var program: RuleProgram { Stage.harbourHours.program }
    static var roles: [(SeatID, SeatRole)] { Stage.harbourHours.roles }

    static func code(_ seat: SeatID, in session: String) -> String { Stage.harbourHours.code(seat, in: session) }

    static func header(_ session: String = "harbour", seed: UInt8 = 7) -> LogHeader {
        Stage.harbourHours.header(session, seed: seed)
    }
}
