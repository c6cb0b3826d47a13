import ExerciseModel
import NegotiationModel
import NegotiationRules

/// Every weight of an exercise, and every entry of its sheets that is a bare number, moved by up to 20%, each by a die of
/// its own.
///
/// An entry that is worked out moves with the weights that it names; other numbers within it are its form.
struct Perturbation {
    private let dice: Dice

    /// - Parameter number: which of the perturbations; the same number moves the same numbers alike.
    init(_ number: Int) {
        // Far away from any seed that sessions are played with.
        dice = Dice(seed: Dice.seed(of: Int.max - number))
    }

    func exercise(_ exercise: Exercise) -> Exercise {
        var shaken = exercise
        for place in shaken.weights.indices {
            let weight = shaken.weights[place]
            shaken.weights[place].value = weight.value.scaled(toPercent: percent("weight/\(weight.id)"))
        }
        for party in exercise.parties.map(\.id) {
            guard let sheet = shaken.sheets[party] else { continue }
            shaken.sheets[party] = self.sheet(sheet, "sheet/\(party)")
        }
        return shaken
    }

    private func sheet(_ sheet: Sheet, _ name: String) -> Sheet {
        var shaken = sheet
        for (issue, options) in sheet.points {
            for (option, points) in options {
                shaken.points[issue]?[option] = entry(points, "\(name)/points/\(issue)/\(option)")
            }
        }
        for place in sheet.adjustments.indices {
            shaken.adjustments[place].value = entry(sheet.adjustments[place].value, "\(name)/adjustment/\(place)")
        }
        for place in sheet.noDeal.indices {
            shaken.noDeal[place].value = entry(sheet.noDeal[place].value, "\(name)/no_deal/\(place)")
        }
        for place in sheet.target.indices {
            shaken.target[place].value = entry(sheet.target[place].value, "\(name)/target/\(place)")
        }
        shaken.peace = entry(sheet.peace, "\(name)/peace")
        for (ending, value) in sheet.endings { shaken.endings[ending] = entry(value, "\(name)/ending/\(ending)") }
        return shaken
    }

    private func entry(_ value: Expression, _ name: String) -> Expression {
        guard let number = Int(value.rawValue) else { return value }
        return Expression("\(number.scaled(toPercent: percent(name)))")
    }

    /// From 80 to 120.
    private func percent(_ name: String) -> Int { 80 + dice.value("perturbation/\(name)", of: 41) }
}
