import NegotiationModel
import NegotiationRules

/// Which viewers have news of an entry, found out without making it.
///
/// Whoever is told of an event has news, whatever it changed, and mostly the events themselves say whom they are told to. Views
/// are compared for those alone who are told nothing, though something that they see may be another.
struct NewsCount {
    private let viewers: [Viewer]
    /// By viewer: whether it has news, as far as is known.
    private(set) var isNews: [Bool]
    // Of those of whom the events don't say it.
    private var scopes: [(place: Int, scope: ViewScope)] = []
    private var before: SessionState?

    /// - Parameter state: play before the entry.
    init(of events: [Event], for viewers: [Viewer], _ state: borrowing SessionState) {
        self.viewers = viewers
        isNews = [Bool](repeating: false, count: viewers.count)
        for event in events where !event.isToldByWhatStands { note(event, state) }
        for place in viewers.indices where !isNews[place] {
            let scope = ViewScope(of: events, withoutMessagesFor: viewers[place])
            if !scope.isEmpty { scopes.append((place, scope)) }
        }
        // A copy, that makes what follows copy all that it changes: so only where there is no other way. Whoever isn't told of
        // an offer doesn't know it, and sees no other list for it, unless that made older ones forgotten.
        if scopes.contains(where: { !$0.scope.isOfOffersAtMost })
            || (!scopes.isEmpty && state.canForgetOffers(puttingForward: events.offersPutForward))
        {
            before = copy state
        }
    }

    /// Notes an event that was just applied.
    mutating func note(_ event: Event, _ state: borrowing SessionState) {
        for place in viewers.indices where !isNews[place] {
            isNews[place] = state.isNoticed(event, by: viewers[place])
        }
    }

    /// Looks for those views that became others, once all events were applied.
    mutating func compare(with after: borrowing SessionState) {
        guard let before else { return }
        for (place, scope) in scopes where !isNews[place] {
            var sections = ViewSections()
            _ = before.renew(&sections, within: scope)
            isNews[place] = after.renew(&sections, within: scope) != nil
        }
    }
}

extension ViewScope {
    /// What some events can have changed in a viewer's view, but for messages: they are told as they are heard, so none is looked
    /// for in what is shown.
    init(of events: [Event], withoutMessagesFor viewer: Viewer) {
        self.init(of: viewer)
        for event in events { add(event) }
        leaveMessagesOut()
    }
}

extension [Event] {
    fileprivate var offersPutForward: Int {
        count { if case .offerPutForward = $0 { true } else { false } }
    }
}
