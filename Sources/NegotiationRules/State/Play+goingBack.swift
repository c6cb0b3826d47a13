import NegotiationModel

extension Play {
    /// Play to return to later, without what goes on all the same. A copy that shares its storage until it changes.
    var snapshot: Play {
        var play = self
        (play.counts, play.channels, play.messageCount) = ([:], [:], 0)
        (play.rows, play.delivered, play.observations, play.questions) = ([], [], [], [])
        return play
    }

    /// This snapshot as the state of play after the present one: all that the table did since is undone.
    ///
    /// What was said goes on, and so do the numbers of messages, offers, agreements and proposals, since a name that was
    /// read once must never mean another thing. So do the MSEL, since what was delivered was read, observations, and questions
    /// to evaluators; and the levels that control gave the rules, which say how the exercise is run, not what happened in it.
    func continued(from now: Play, branch: Int, remaining: Int) -> Play {
        var play = self
        (play.counts, play.channels, play.messageCount) = (now.counts, now.channels, now.messageCount)
        (play.rows, play.delivered) = (now.rows, now.delivered)
        (play.observations, play.questions) = (now.observations, now.questions)
        play.waiting = now.waiting
        (play.exerciseStart, play.exerciseTime) = (now.exerciseStart, now.exerciseTime)
        play.levels = now.levels
        play.branch = branch
        (play.status, play.remaining, play.deadline) = (.paused, remaining, nil)
        play.turn = nil
        // What an earlier going back undid, and was forgotten meanwhile, doesn't come again.
        play.offers.removeAll { $0.isUndone && now.offerIndex($0.offer.id) == nil }
        play.offers += now.offers.filter { offerIndex($0.offer.id) == nil }.map(\.undone)
        return play
    }
}

extension StandingOffer {
    /// The offer where control went back to before it was made: it stays in view, closed, until the next round begins.
    fileprivate var undone: StandingOffer {
        var offer = self
        offer.closing = .lapsed(reason: .wentBack)
        return offer
    }

    var isUndone: Bool { closing == .lapsed(reason: .wentBack) }
}
