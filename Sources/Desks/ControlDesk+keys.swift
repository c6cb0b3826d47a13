package import NegotiationModel
import PlayerClient
import WireMessages

// What keys do with the row that is chosen. Every one stands for a line that could be typed.
extension ControlDesk {
    /// In the order in which the screen names them. Evaluators only look and observe.
    package func keys(for item: DeskItem?) -> [DeskKey] {
        guard let item else { return [observe(nil)] }
        let doing = view.isEvaluator ? watching(item) : deeds(for: item)
        return looks(for: item) + doing + [observe(item)] + ratingKeys(item)
    }

    /// Evaluators may look through other eyes too.
    private func watching(_ item: DeskItem) -> [DeskKey] {
        guard case .delegation(let party) = item else { return [] }
        return [DeskKey("w", "watch", .give(KeyedInput(.look(as: .party(party)), "\(Word.eyes.rawValue) \(party)")))]
    }

    private func looks(for item: DeskItem) -> [DeskKey] {
        guard case .offer(let id) = item else { return [] }
        return [DeskKey("v", "view in full", .show(id))]
    }

    private func deeds(for item: DeskItem) -> [DeskKey] {
        switch item {
        case .play: playKeys
        case .inject(let id): view.rows.first { $0.inject.id == id }.map(keys) ?? []
        case .request(let party, let number): keys(request: party, number)
        case .proposal(let party, let number): keys(proposal: party, number)
        case .obligation(let id): keys(id)
        case .seat(let id): keys(id)
        case .delegation(let party): keys(party)
        case .rule(let id): keys(id)
        case .track(let place): keys(place)
        case .channel(let kind): keys(kind)
        case .objective(let number): posingKeys(number)
        case .offer, .observation, .question, .action, .proposing, .agreement, .mandate: []
        }
    }

    // MARK: What parties want

    private func keys(request party: PartyID, _ number: Int) -> [DeskKey] {
        let known = view.sections.requests?.first { $0.party == party && $0.number == number }
        guard let known, known.state.isWaiting else { return [] }
        let take = DeskKey(
            "t", "take", .takeUp(party: party, request: number), "\(Word.take.rawValue) \(party) \(number)")
        let about = Command.answer(party: party, request: number, text: "", toAll: false)
        let answers = [
            entry("a", "answer", "\(Word.answer.rawValue) \(party) \(number): ", details(of: known), about),
            entry(
                "e", "answer to everyone", "\(Word.answer.rawValue) all \(party) \(number): ", details(of: known), about
            ),
            entry("x", "dismiss", "\(Word.dismiss.rawValue) \(party) \(number) because ", details(of: known), about),
        ]
        return (known.state == .open ? [take] : []) + answers
    }

    private func keys(proposal party: PartyID, _ number: Int) -> [DeskKey] {
        guard let known = proposalsWaiting.first(where: { $0.party == party && $0.number == number }) else { return [] }
        let words = "\(Word.decide.rawValue) \(party) \(number)"
        let about = Command.rule(party: party, proposal: number, allowed: true, text: "")
        return [
            entry("y", "allow", "\(words) yes: ", details(of: known), about),
            entry("n", "not allow", "\(words) no: ", details(of: known), about),
            entry(
                "r", "roll a die", "\(words) roll ",
                details(of: known) + [
                    "Type how likely it is in percent, a colon, and what is told whichever way the die falls: what is "
                        + "tried, not how it ends. 40: The convoy sets out."
                ], about),
        ]
    }

    /// - Parameter about: what the line will be about; nil where that can't change meanwhile.
    func entry(
        _ sign: Unicode.Scalar, _ name: String, _ words: String, _ context: [String], _ about: Command? = nil
    ) -> DeskKey {
        var entry = DeskEntry(words: words, title: words.trimmed, context: context)
        entry.about = about?.about(view, presence)
        return DeskKey(sign, name, .write(entry))
    }

    // MARK: Seats, channels, rules

    private func keys(_ seat: SeatID) -> [DeskKey] {
        let known = presence?.seats.first { $0.seat == seat }
        let reissue = DeskKey("r", "new code", .give(KeyedInput(.newCode(seat), "\(Word.reissue.rawValue) \(seat)")))
        let revoke = DeskKey("x", "revoke code", .revoke(seat: seat), "\(Word.revoke.rawValue) \(seat)")
        let appoint = DeskKey("h", "make head", .appoint(seat: seat), "\(Word.appoint.rawValue) \(seat)")
        let isAdviser = known?.viewer.party != nil && known?.isHead == false
        let watch = known?.viewer.party.map { watching(.delegation($0)) } ?? []
        return [reissue] + (known?.hasCode == false ? [] : [revoke]) + (isAdviser ? [appoint] : []) + watch
    }

    private func keys(_ party: PartyID) -> [DeskKey] {
        let acting = view.sections.delegations?.first { $0.party == party }?.anyMemberActs ?? false
        let act = DeskKey(
            "m", acting ? "head alone acts" : "any member acts",
            .setActing(party: party, anyMember: !acting),
            "\(Word.acting.rawValue) \(party) \(acting ? "head" : "any")")
        return [entry("t", "tell", "\(Word.say.rawValue) \(party): ", [])] + watching(.delegation(party))
            + botKeys(party) + [act]
    }

    private func keys(_ kind: SeatChannel) -> [DeskKey] {
        guard kind.audience(in: view) != nil else { return [] }
        return [entry("t", "tell", "\(Word.say.rawValue) \(kind.typed(in: view)): ", [])]
    }

    private func keys(_ rule: RuleID) -> [DeskKey] {
        guard let known = view.rule(rule) else { return [] }
        let now = view.level(rule)
        return known.levels.filter { $0 != now }.map { level in
            entry(
                level.key, level.rawValue, "\(Word.rule.rawValue) \(rule) \(level.rawValue) because ",
                ["\(rule) \(known.name): \(known.text)"] + (level == .off ? ["Off means: \(known.off)"] : [])
                    + ["Type the reason, which everybody reads."], .setLevel(rule: rule, level: level, reason: ""))
        }
    }

    private func keys(_ place: TrackPlace) -> [DeskKey] {
        let known = view.sections.tracks?.first { $0.place == place }
        let now = known.map { track in
            "\(track.name) is \(track.value.map { "\($0) now" } ?? "not known"), from \(track.minimum) to "
                + "\(track.maximum)."
        }
        return [
            entry(
                "t", "set", "\(Word.track.rawValue) \(place.text) ",
                [now, "Type the new value, because and the reason, which is recorded: 3 because the line moved."]
                    .compactMap(\.self), known.map(settingOf))
        ]
    }

    /// To any value but the one that it has.
    private func settingOf(_ track: TrackView) -> Command {
        let to = track.value == track.minimum ? track.maximum : track.minimum
        return .setTrack(track: track.place.text, to: to, reason: "")
    }

    /// What is owed can be certified, or declared not performed.
    private func keys(_ obligation: ObligationID) -> [DeskKey] {
        let known = view.sections.obligations?.first { $0.id == obligation }
        guard let known else { return [] }
        let words = "\(Word.certify.rawValue) \(known.term.issue) \(obligation.party)"
        let context = [
            "\(view.name(obligation.party)) owes: \(plain.term(known.term))"
                + (known.state == .owed ? ", and has NOT performed it" : ""),
            "Type the reason, which everybody reads; you are asked once more.",
        ]
        func about(_ accepted: Bool) -> Command {
            .certify(issue: known.term.issue, party: obligation.party, accepted: accepted, reason: "")
        }
        return [
            entry("c", "certify", "\(words) because ", context, about(true)),
            entry("n", "not performed", "\(words) no because ", context, about(false)),
        ].filter { key in
            // What would be refused has no key.
            guard case .write(let entry) = key.deed, let about = entry.about else { return true }
            return view.reasonToTakeBack(about, presence) == nil
        }
    }
}

extension EnforcementLevel {
    /// The key that sets it; `o` observes.
    package var key: Unicode.Scalar {
        switch self {
        case .enforce: "e"
        case .advise: "a"
        case .score: "s"
        case .off: "f"
        }
    }
}
