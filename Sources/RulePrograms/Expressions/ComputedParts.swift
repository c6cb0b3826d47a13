import NegotiationModel

/// The derived tracks and the settlement of an exercise: whether any of them rests on itself, and what they take.
struct ComputedParts: Sendable {
    /// The derived tracks' formulas, by track position; nil: not derived, or not to be compiled.
    let tracks: [Formula?]
    let settlement: Formula?
    private var efforts: [ComputedPart: Effort] = [:]
    /// For each part that rests on itself, the parts on the way back to it, itself first.
    private(set) var circles: [ComputedPart: [ComputedPart]] = [:]

    init(tracks: [Formula?], settlement: Formula?) {
        self.tracks = tracks
        self.settlement = settlement
        for part in parts {
            var path: [ComputedPart] = []
            if circles[part] == nil { measure(part, path: &path) }
        }
    }

    /// Every part, tracks in order and the settlement last.
    var parts: [ComputedPart] {
        tracks.indices.filter { tracks[$0] != nil }.map { .track($0) } + (settlement == nil ? [] : [.settlement])
    }

    /// What a formula takes. Parts that rest on themselves count as nothing; they are mistakes of their own.
    func effort(of formula: Formula) -> Effort {
        var operands = formula.operands.map { effort(of: $0) }
        if let part = formula.computedPart, let effort = efforts[part] { operands.append(effort) }
        return Effort(of: operands, repetitions: formula.repetitions)
    }

    private func formula(of part: ComputedPart) -> Formula? {
        switch part {
        case .track(let position): tracks[position]
        case .settlement: settlement
        }
    }

    /// Measures a part after what it reads, and records the circles met on the way.
    private mutating func measure(_ part: ComputedPart, path: inout [ComputedPart]) {
        if let start = path.firstIndex(of: part) {
            let circle = Array(path[start...])
            for (position, member) in circle.enumerated() where circles[member] == nil {
                circles[member] = Array(circle[position...] + circle[..<position])
            }
            return
        }
        guard efforts[part] == nil, let formula = formula(of: part) else { return }
        path.append(part)
        for next in reads(formula) { measure(next, path: &path) }
        path.removeLast()
        efforts[part] = effort(of: formula)
    }

    /// The parts that a formula reads itself, each once, in order.
    private func reads(_ formula: Formula) -> [ComputedPart] {
        var found = formula.computedPart.map { [$0] } ?? []
        for part in formula.operands.flatMap(reads) where !found.contains(part) { found.append(part) }
        return found
    }
}
