import ExerciseModel
public import NegotiationModel

extension SessionState {
    /// The parties that automated delegations play, in the exercise's order.
    public var bots: [(party: PartyID, kind: BotKind)] {
        exercise.parties.indices.compactMap { party in
            botKinds[party].map { (exercise.parties[party].id, $0) }
        }
    }

    /// A draw of a party's automated delegation, from the session's seed under a name of its own.
    ///
    /// - Parameters:
    ///   - party: whose automated delegation draws.
    ///   - name: which of its draws; the same name gives the same number.
    ///   - of: at least 1; the number lies from 0 to less.
    public func draw(forBotOf party: PartyID, _ name: String, of: Int) -> Int {
        let branch = play.branch == 0 ? "" : "branch/\(play.branch)/"
        return dice.value("\(branch)bot/\(party)/\(name)", of: of)
    }

    func botViews(for viewer: Viewer) -> [BotView] {
        bots.map { BotView(party: $0.party, kind: viewer == .control ? $0.kind : nil) }
    }

    /// Everybody learns who plays a party; how it bargains is control's alone to know.
    func botNotices(_ event: Event, _ viewer: Viewer) -> [Notice] {
        switch event {
        case .botSeated(let party, let kind):
            let how = viewer == .control ? " (\(kind.rawValue))" : ""
            return [
                Notice(.play, "\(name(party)): an automated delegation\(how) plays from now on.", party: party)
            ]
        case .botUnseated(let party, let cause):
            let why =
                switch cause {
                case .ordered: "control took it out"
                case .headArrived: "the head of the delegation is there"
                }
            return [Notice(.play, "\(name(party)): the automated delegation stands down; \(why).", party: party)]
        default: return []
        }
    }
}
