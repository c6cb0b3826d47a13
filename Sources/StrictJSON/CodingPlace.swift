/// Where a value that is coded stands in the whole: a way back up to it.
///
/// A coder keeps those below it until their values are whole, so what these keep of it must be no more than this: a coder that
/// kept the one above it would keep itself for ever.
indirect enum CodingPlace {
    case whole
    case within(CodingPlace, at: PathStep)

    /// The place of a part; nil is the value itself, read or written again as another type.
    func at(_ step: PathStep?) -> CodingPlace {
        step.map { .within(self, at: $0) } ?? self
    }

    /// The steps from the whole to here.
    var path: [any CodingKey] {
        var steps: [any CodingKey] = []
        var place = self
        while case .within(let above, let step) = place {
            steps.append(step)
            place = above
        }
        return steps.reversed()
    }
}
