package import NegotiationModel

extension PlayView {
    /// Where play is: the part that it is in, and its phase. A name that begins with its part says both.
    ///
    /// - Parameters:
    ///   - separator: stands between the two.
    ///   - round: how a round is written, counted from 1.
    package func place(separator: String, round: (Int) -> String) -> String {
        guard let point else { return phaseName }
        let part = point.inEpilogue ? "Epilogue" : round(point.round)
        return phaseName.hasPrefix(part) ? phaseName : part + separator + phaseName
    }
}
