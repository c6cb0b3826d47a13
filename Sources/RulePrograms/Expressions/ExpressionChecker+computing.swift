import ExerciseModel
public import NegotiationModel

extension ComputedParts {
    /// Those of an exercise. A mistake in their expressions is told where the expression is checked.
    init(of index: ExerciseIndex) {
        func formula(_ expression: Expression?, _ type: ExpressionType) -> Formula? {
            guard let expression else { return nil }
            var compiler = ExpressionCompiler(index: index, scope: .general)
            return try? compiler.formula(expression, expecting: type)
        }
        let tracks = index.exercise.tracks.enumerated().map { position, track in
            formula(track.derived, track.values.isEmpty ? .number : .state(track: position))
        }
        self.init(tracks: tracks, settlement: formula(index.exercise.settlement.when, .truth))
    }
}

extension Formula {
    /// The formula itself, where evaluating it takes a bearable effort.
    func demandingBearable(_ computed: ComputedParts) throws(ExpressionMistake) -> Formula {
        guard computed.effort(of: self).isBearable else {
            throw ExpressionMistake(
                offset: 0, sentence: "working this out takes too much",
                instead: "put fewer lists, operators and derived tracks within each other")
        }
        return self
    }
}

extension Formula {
    fileprivate var issuesCertifiedFirst: [Int] {
        switch self {
        case .certified(.constant(let issue)): [issue]
        case .and(let left, let right): left.issuesCertifiedFirst + right.issuesCertifiedFirst
        default: []
        }
    }
}

extension PlaceFormula {
    /// The place itself, where working out its owners takes a bearable effort.
    func demandingBearable(_ computed: ComputedParts) throws(ExpressionMistake) -> PlaceFormula {
        for owner in owners { _ = try owner.demandingBearable(computed) }
        return self
    }
}

extension ExpressionChecker {
    /// Issues that must be certified before a condition can hold; none where it can't be read.
    public func issuesCertifiedFirst(for condition: Expression) -> [IssueID] {
        var compiler = ExpressionCompiler(index: index, scope: .general)
        guard let formula = try? compiler.formula(condition, expecting: .truth) else { return [] }
        return formula.issuesCertifiedFirst.map { index.exercise.issues[$0].id }
    }

    /// Derived tracks, and a settlement, that rest on themselves: reading one of them would never end.
    public var circularParts: [(part: ComputedPart, mistake: ExpressionMistake)] {
        computed.parts.compactMap { part in
            guard let circle = computed.circles[part] else { return nil }
            let way = (circle.dropFirst() + [part]).map(name).joined(separator: ", which reads ")
            return (
                part,
                ExpressionMistake(
                    offset: 0, sentence: "\(name(of: part)) reads \(way): it could never be worked out",
                    instead: "let it rest on other things")
            )
        }
    }

    private func name(of part: ComputedPart) -> String {
        switch part {
        case .track(let position): "the track \(index.exercise.tracks[position].id)"
        case .settlement: "the settlement"
        }
    }
}
