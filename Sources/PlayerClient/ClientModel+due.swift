import NegotiationModel

// A word that is typed alone means what is due.
extension ClientModel {
    /// The one thing that is due is asked about, with what follows from it; of several there is a list, and of none the
    /// reason.
    mutating func askDue(_ word: Word, _ view: View) throws(LineFault) {
        let due = view.due(word, at: time)
        guard !due.isEmpty else {
            let reason = word.obstacle(in: view) ?? "there is nothing left to \(word.rawValue)"
            throw LineFault("Not now: \(reason).", word.insteadOfDue)
        }
        guard due.count == 1, due[0].isWhole else { return tell(.page(.due(word))) }
        lineDone = due[0].line
        guard case .counter(let offer, _) = due[0].command else {
            return askOrSend(due[0].command, isAlwaysAsked: true)
        }
        if let known = view.known(offer) { openForm(OfferLine.counter(known.offer, in: view)) }
    }
}
