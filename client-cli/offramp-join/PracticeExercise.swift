import ExerciseFolders
import ExerciseModel
import NegotiationModel

/// Where the exercise for practice is, and from what its chance comes.
struct PracticeExercise {
    private static let tutorial = "harbour-hours"

    private let folder: ExerciseFolder

    /// - Parameter typed: the exercise's folder or name; nil: the tutorial's, from here, beside the program or above it.
    init(_ typed: String?) throws(JoinFault) {
        if let typed {
            folder = try Self.orFault { () throws(ExerciseFolderFault) in try ExerciseFolder.named(typed) }
            return
        }
        guard let found = ExerciseFolder.shipped(Self.tutorial) else {
            throw JoinFault(
                "The tutorial, exercises/\(Self.tutorial), lies neither here nor beside the program. Name its folder: "
                    + "offramp-join --practice --exercise FOLDER.")
        }
        folder = found
    }

    func exercise() throws(JoinFault) -> Exercise {
        try Self.orFault { () throws(ExerciseFolderFault) in try folder.exercise() }
    }

    private static func orFault<Found>(_ find: () throws(ExerciseFolderFault) -> Found) throws(JoinFault) -> Found {
        do throws(ExerciseFolderFault) {
            return try find()
        } catch {
            throw JoinFault("\(error)")
        }
    }

    /// 32 bytes: made of a number, or drawn by the system.
    static func seed(_ number: Int?) -> [UInt8] {
        guard let number else { return (0..<32).map { _ in UInt8.random(in: .min ... .max) } }
        return [UInt8](repeating: 0, count: 24) + (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
    }
}
