import ExerciseModel
import NegotiationModel
import RulePrograms

extension Reading {
    /// Issues whose terms fall due only after each other's are certified: nothing of them would ever be owed.
    func checkWaiting(of exercise: Exercise, _ checker: ExpressionChecker, root: YAMLNode) {
        let issues = exercise.issues
        let waits = issues.map { issue in
            issues.indices.filter { other in issue.always(checker, waitsFor: issues[other].id) }
        }
        for start in issues.indices {
            guard let circle = Reading.wayBack(to: start, waits), circle.allSatisfy({ $0 >= start }) else { continue }
            let way = (circle.dropFirst() + [start]).map { "“\(issues[$0].id)”" }.joined(
                separator: ", which waits for ")
            let node = root["issues"]?.items[start]["due"]
            add(
                "“\(issues[start].id)” waits for \(way): none of it ever falls due",
                "let one of them fall due without the others", at: node?.position ?? root.position)
        }
    }

    /// The shortest way from an issue back to it, itself first.
    private static func wayBack(to start: Int, _ waits: [[Int]]) -> [Int]? {
        var ways = [[start]]
        var seen: Set<Int> = []
        while !ways.isEmpty {
            let way = ways.removeFirst()
            for next in waits[way[way.count - 1]] {
                if next == start { return way }
                if seen.insert(next).inserted { ways.append(way + [next]) }
            }
        }
        return nil
    }
}

extension Issue {
    /// Whether every term on it is due only when the other issue is certified.
    fileprivate func always(_ checker: ExpressionChecker, waitsFor other: IssueID) -> Bool {
        !due.isEmpty
            && options.filter { $0.id != statusQuo }.allSatisfy { option in
                let schedule = due.first { $0.options.isEmpty || $0.options.contains(option.id) }
                return schedule?.instalments.contains { checker.issuesCertifiedFirst(for: $0).contains(other) } ?? false
            }
    }
}
