public import NegotiationRules

extension DrawnSpace {
    /// The packages of a session as it stands, with what is in force, drawn and moved by then; none is counted.
    public init(of state: SessionState) throws(SpaceFault) {
        let weighing = PackageWeighing(state)
        self = try SpaceSurvey(weighing, try PackageModel(weighing), .findings).drawn(state.drawnOutcomes)
    }
}
