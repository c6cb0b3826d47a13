public import NegotiationModel

/// A number that an exercise names, so that expressions use it and a rehearsal can vary it.
public struct Weight: Sendable, Equatable {
    /// What expressions read it by: `weight.pain`.
    public var id: WeightID
    /// What it weighs, and in what it is counted.
    public var name: String
    /// From −1,000,000 to 1,000,000.
    public var value: Int
    /// What its value rests on; no seat is shown it.
    public var citation: Citation

    public init(id: WeightID, name: String, value: Int, citation: Citation) {
        self.id = id
        self.name = name
        self.value = value
        self.citation = citation
    }
}

extension Exercise {
    /// The exercise with some of its weights multiplied; halves are rounded away from zero.
    ///
    /// - Parameter percents: by weight, in per cent; a weight that the exercise lacks is passed over.
    public func scalingWeights(_ percents: [WeightID: Int]) -> Exercise {
        var scaled = self
        for position in weights.indices {
            guard let percent = percents[weights[position].id] else { continue }
            scaled.weights[position].value = weights[position].value.scaled(toPercent: percent)
        }
        return scaled
    }
}

extension Int {
    /// So many per cent of it; halves are rounded away from zero.
    public func scaled(toPercent percent: Int) -> Int {
        let hundredfold = self * percent
        return (hundredfold + (hundredfold < 0 ? -50 : 50)) / 100
    }
}
