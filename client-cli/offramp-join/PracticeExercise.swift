import ExerciseFolders
import ExerciseModel
import Glibc
import NegotiationModel

/// Where the exercise for practice is, and from what its chance comes.
struct PracticeExercise {
    private static let tutorial = "exercises/harbour-hours"
    /// How far above the program a repository's folders may lie.
    private static let foldersUpMax = 6

    private let path: String

    /// - Parameter path: the exercise's folder; nil: the tutorial's, from here, beside the program or above it.
    init(path: String?) throws(JoinFault) {
        if let path {
            self.path = path
            return
        }
        guard let found = Self.places.first(where: { access($0 + "/exercise.yaml", R_OK) == 0 }) else {
            throw JoinFault(
                "The tutorial, \(Self.tutorial), lies neither here nor beside the program. Name its folder: "
                    + "offramp-join --practice --exercise FOLDER.")
        }
        self.path = found
    }

    func exercise() throws(JoinFault) -> Exercise {
        do {
            return try ExerciseFolder(path: path).exercise()
        } catch {
            throw JoinFault("\(error)")
        }
    }

    private static var places: [String] {
        var places = [tutorial]
        var room = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &room, room.count)
        guard count > 0 else { return places }
        var folder = Substring(String(decoding: room[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self))
        for _ in 0..<foldersUpMax {
            guard let slash = folder.lastIndex(of: "/") else { break }
            folder = folder[..<slash]
            places += ["\(folder)/\(tutorial)", "\(folder)/share/offramp/\(tutorial)"]
        }
        return places
    }

    /// 32 bytes: made of a number, or drawn by the system.
    static func seed(_ number: Int?) -> [UInt8] {
        guard let number else { return (0..<32).map { _ in UInt8.random(in: .min ... .max) } }
        return [UInt8](repeating: 0, count: 24) + (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
    }
}
