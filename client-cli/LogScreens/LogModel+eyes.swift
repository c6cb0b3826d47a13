import ExerciseModel
import NegotiationModel
import PlayerClient
import RulePrograms
import SessionEngine

// Whose eyes the log is looked at with.
extension LogModel {
    mutating func look(as name: String) throws(LineFault) {
        guard !name.isEmpty else {
            throw LineFault("With whose eyes?", "Type as and a party, as control, or as observer.")
        }
        look(as: [try Self.viewers(of: play).find(name)])
        lead?.sharesEyes = false
        tellArrival([nowWithEyes] + lines(of: position))
    }

    mutating func lookSideBySide(_ names: [String]) throws(LineFault) {
        var chosen: [Viewer] = []
        for name in names where name.folded != "and" {
            let viewer = try Self.viewers(of: play).find(name)
            if !chosen.contains(viewer) { chosen.append(viewer) }
        }
        if chosen.count == 1, sides.contains(chosen[0]) { return show(chosen[0]) }
        guard chosen.count > 1 else {
            throw LineFault(
                "Side by side needs two or more.",
                "Type side and their names, such as side \(someNames), or as and one.")
        }
        look(as: chosen)
        lead?.sharesEyes = false
        tellArrival([nowWithEyes] + lines(of: position) + sidePages)
    }

    private var someNames: String {
        play.program.exercise.parties.prefix(2).map(\.id.rawValue).joined(separator: " ")
    }
}
