import ExerciseFormat
import Foundation
import NegotiationModel
import Testing

@Suite("Good exercises are read")
struct GoodExercisesTests {
    @Test("the minimal exercise has no mistakes")
    func minimal() throws {
        let files = try Folder.minimal()
        #expect(files.mistakes == [])
    }

    @Test("every exercise of the repository has no mistakes")
    func shipped() throws {
        let folder = Folder.repository.appending(path: "exercises")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.contains("harbour-hours"))
        for name in names {
            let mistakes = try Folder.files(of: folder.appending(path: name)).mistakes
            #expect(mistakes == [], "\(name): \(ExerciseMistakes(mistakes))")
        }
    }
}
