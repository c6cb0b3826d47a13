import ExerciseModel
import NegotiationRules

/// Whom packages need, worked out for every way in which their terms can bind parties.
struct ConsentModel: Sendable {
    /// By issue and option: what the choice adds, as a place in rows of `joined`.
    let added: [[Int]]
    /// By binding and addition: the binding that comes of both. Binding 0 is that of a package without terms.
    let joined: [[Int]]
    /// By binding and author: who is asked to consent, as bits.
    let sets: [[Int]]
    /// By binding and the set of those who consent, the author among them: whether the package comes into force.
    let carried: [[Bool]]

    init(_ weighing: PackageWeighing, optionCounts: [Int]) {
        var additions: [PackageBinding] = []
        added = optionCounts.indices.map { issue in
            (0..<optionCounts[issue]).map { option in
                let binding = weighing.binding(issue: issue, option: option)
                if let place = additions.firstIndex(of: binding) { return place }
                additions.append(binding)
                return additions.count - 1
            }
        }
        // Every binding that some package has, with the first such package.
        var bindings = [PackageBinding()]
        var packages = [weighing.now]
        var places = [PackageBinding(): 0]
        for issue in optionCounts.indices {
            for place in bindings.indices {
                for option in 0..<optionCounts[issue] where option != packages[0][issue] {
                    var binding = bindings[place]
                    binding.join(additions[added[issue][option]])
                    guard places[binding] == nil else { continue }
                    places[binding] = bindings.count
                    bindings.append(binding)
                    var package = packages[place]
                    package[issue] = option
                    packages.append(package)
                }
            }
        }
        joined = bindings.map { binding in
            additions.map { addition in
                var joined = binding
                joined.join(addition)
                // What two options of one issue would make is no package's binding, and never looked up.
                return places[joined] ?? 0
            }
        }
        let parties = weighing.exercise.parties.indices
        sets = packages.map { package in parties.map { weighing.consentSet(of: package, by: $0) } }
        carried = packages.map { package in
            (0..<(1 << parties.count)).map { weighing.suffices($0, for: package) }
        }
    }

    init(added: [[Int]], joined: [[Int]], sets: [[Int]], carried: [[Bool]]) {
        self.added = added
        self.joined = joined
        self.sets = sets
        self.carried = carried
    }

    /// Everybody must consent to every package, whatever its terms.
    init(everyoneOf partyCount: Int, optionCounts: [Int]) {
        let everyone = 1 << partyCount - 1
        self.init(
            added: optionCounts.map { [Int](repeating: 0, count: $0) }, joined: [[0]],
            sets: [[Int](repeating: everyone, count: partyCount)], carried: [(0...everyone).map { $0 == everyone }])
    }
}
