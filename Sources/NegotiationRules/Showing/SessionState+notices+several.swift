public import NegotiationModel

extension SessionState {
    /// What several viewers are told of an event that has just been applied: the same as each alone.
    ///
    /// Of what happens most, everybody who is told anything reads the same; that is worded once.
    public func notices(of event: Event, for viewers: [Viewer]) -> [[Notice]] {
        switch event {
        case .said(let message):
            let notice = [notice(message)]
            return viewers.map { hears(message, $0) ? notice : [] }
        case .offerPutForward(let offer) where offer.counters == nil:
            guard let standing = standing(offer.id) else { break }
            let notice = [putForwardNotice(offer)]
            return viewers.map { knows(standing, $0) ? notice : [] }
        case .bit(let bite):
            let notice = [notice(bite)]
            return viewers.map { sees(bite, $0) ? notice : [] }
        default: break
        }
        return viewers.map { notices(of: event, for: $0) }
    }
}
