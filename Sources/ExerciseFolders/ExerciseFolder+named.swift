import Glibc
import SystemPackage
import Threads

extension ExerciseFolder {
    /// How far above a program the folders of its repository may lie.
    private static let foldersUpMax = 6

    /// The exercise that somebody means: a folder, or the name of one that came with the programs.
    ///
    /// - Parameter typed: a path; a name without a slash that is no folder here is looked for in `places`.
    /// - Throws: where such a name is nowhere, with what is there.
    package static func named(_ typed: String) throws(ExerciseFolderFault) -> ExerciseFolder {
        var status = stat()
        if typed.isEmpty || typed.contains("/") || stat(typed, &status) == 0 { return ExerciseFolder(path: typed) }
        if let shipped = shipped(typed) { return shipped }
        throw ExerciseFolderFault(unknown(typed, in: places))
    }

    /// An exercise that came with the programs; nil where it isn't there.
    package static func shipped(_ name: String) -> ExerciseFolder? {
        places.map { "\($0)/\(name)" }.first(where: isExercise).map { ExerciseFolder(path: $0) }
    }

    /// Where exercises lie that came with the programs: here, or beside or above the program, as a repository and a system
    /// have them.
    private static var places: [String] {
        var places = ["exercises"]
        var folder = Substring(RunningProgram.path ?? "")
        for _ in 0..<foldersUpMax {
            guard let slash = folder.lastIndex(of: "/") else { break }
            folder = folder[..<slash]
            places += ["\(folder)/exercises", "\(folder)/share/offramp/exercises"]
        }
        return places
    }

    static func unknown(_ name: String, in places: [String]) -> String {
        let shelves = places.compactMap { place -> String? in
            guard let names = try? FolderListing.names(in: place) else { return nil }
            let exercises = names.filter { isExercise("\(place)/\($0)") }.sorted()
            return exercises.isEmpty ? nil : "\(place) has \(exercises.joined(separator: ", "))"
        }
        let known = shelves.isEmpty ? "none came with this program" : shelves.joined(separator: "; ")
        return "There is no folder \(name) here, and no exercise of that name: \(known). Give a folder, or such a name."
    }

    private static func isExercise(_ path: String) -> Bool { access(path + "/exercise.yaml", R_OK) == 0 }
}
