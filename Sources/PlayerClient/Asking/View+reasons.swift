package import NegotiationModel

// Why something on a list can't be done now, as the rest of a sentence: for those who show it with its reason.
extension View {
    /// Why an action can't be chosen; nil where it can be tried.
    package func obstacle(toChoosing action: ActionView) -> String? {
        if let obstacle = Word.act.obstacleOfParty(in: self) { return obstacle }
        guard sections.desk?.actions.contains(action.id) != true else { return nil }
        switch action.slot {
        case .immediate where phase != .negotiation: return "only in negotiation phases"
        case .main, .voice, .free:
            if phase != .decision { return "only in decision phases" }
            if action.slot != .free, sections.play?.point?.inEpilogue == true {
                return "not in the epilogue"
            }
        case .immediate: break
        }
        return "what it needs doesn't hold"
    }

    /// Whether nothing stands in an action's way but what it needs itself: who tries it all the same reads what that is.
    package func lacksItsCondition(_ action: ActionView) -> Bool {
        Word.act.obstacleOfParty(in: self) == nil && sections.desk?.actions.contains(action.id) == false
            && action.slot != .immediate && phase == .decision
            && (action.slot == .free || sections.play?.point?.inEpilogue != true)
    }

    /// Why what is owed on an issue can't be performed; nil where it can.
    package func obstacle(toPerforming issue: IssueID) -> String? {
        if let obstacle = Word.perform.obstacleOfParty(in: self) { return obstacle }
        if Command.perform(issue: issue).isRefusedByRule(in: self) { return "it is not due yet" }
        if sections.desk?.performs.contains(issue) == true { return "it will be performed when the phase closes" }
        return obstacle(to: .perform(issue: issue), nil) == nil ? nil : "nothing of it is due"
    }

    /// Why what is owed on an issue, or was performed, can't be held back; nil where it can.
    package func obstacle(toSuspending issue: IssueID) -> String? {
        if let obstacle = Word.suspend.obstacleOfParty(in: self) { return obstacle }
        if sections.desk?.suspends.contains(issue) == true { return "it will be held back when the phase closes" }
        return obstacle(to: .suspend(issue: issue), nil) == nil ? nil : "there is nothing of it to hold back"
    }

    /// Whether a state of a track is the one that holds, for the seat's party where each has its own.
    package func isNow(_ state: String, of track: TrackID) -> Bool {
        let values = exercise.tracks.first { $0.id == track }?.values ?? []
        let places = (sections.tracks ?? []).filter { $0.place.track == track }
        let own = places.first { $0.place.owners.first == viewer.party } ?? places.first { $0.place.owners.isEmpty }
        guard let own, let index = values.firstIndex(where: { $0.id == state }) else { return false }
        if let value = own.value { return value - own.minimum == index }
        return own.word == values[index].name
    }
}
