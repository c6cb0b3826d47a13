import ExerciseModel
import NegotiationModel
import NegotiationRules
import SessionEngine

// Offers, consents, agreements, and what is owed.
extension SessionRecording {
    mutating func noteTable(_ event: Event, _ entry: SessionEntry) {
        switch event {
        case .offerPutForward(let offer): note(offer, entry)
        case .consented(let offer, let party): note("consented", offer, by: party, entry)
        case .consentWithdrawn(let offer, let party): note("withdrew_consent", offer, by: party, entry)
        case .rejectionNoted(let offer, let party, let reason):
            note("spoke_against", offer, by: party, because: reason, entry)
        case .offerClosed(let offer, let how):
            book.close(offer, how, by: entry)
            switch how {
            case .rejected(let party, let reason): note("rejected", offer, by: party, because: reason, entry)
            case .countered(let party, _): note("countered", offer, by: party, entry)
            case .withdrawn: if let author = state.offer(offer)?.author { note("withdrew", offer, by: author, entry) }
            case .agreed, .superseded, .lapsed: break
            }
        case .agreed(let agreement, let offer):
            tables[.agreements].add(
                stamp(entry) + [
                    .word("g-\(agreement.number)"), .word(book.key(offer)), Self.keys(agreement.parties),
                    Self.keys(agreement.without ?? []), .truth(false),
                ])
        case .obligationsMade(let made):
            for obligation in made {
                owed[obligation.id] = Owed(number: owed.count + 1, term: obligation.term, state: obligation.state)
                note(obligation.id, "made", obligation.state, cause: nil, reason: nil, entry)
            }
        case .obligationMoved(let id, let state, let cause, let reason):
            note(id, "moved", state, cause: cause, reason: reason, entry)
        case .termLapsed(let issue, let agreement): noteLapse(of: agreement, on: issue, entry)
        case .performancePlanned(let party, let issue): notePlan("performance_planned", party, issue, entry)
        case .suspensionPlanned(let party, let issue): notePlan("suspension_planned", party, issue, entry)
        default: break
        }
    }

    // MARK: Offers

    private mutating func note(_ offer: Offer, _ entry: SessionEntry) {
        book.putForward(offer.id)
        let (key, giver) = (book.key(offer.id), giver(entry, for: offer.author))
        let who: [Cell] = [
            .word(key), .word(giver), .word(offer.id.rawValue), Self.word(offer.author), Self.keys(offer.addressees),
        ]
        let what: [Cell] = [
            .truth(offer.isPublic), .truth(entry.command == .start), .word(offer.counters.flatMap { book.key($0) }),
            Self.keys(offer.consentSet), .whole(offer.lapsesAfterRound), .whole(offer.terms.count),
            .text(orNone: offer.note),
        ]
        let outcome: [Cell] = [.word("standing"), .none, .none, .none, .none, .none, .none]
        tables[.offers].add(stamp(entry) + who + what + outcome)
        for term in offer.terms { note(term, key, entry) }
        note("put_forward", offer.id, by: offer.author, entry)
        for party in exercise.parties {
            noteValue(
                .word(key), about: "offer", worth: state.worth(of: offer.terms, to: party.id), of: party.id, entry)
        }
    }

    private mutating func note(_ term: Term, _ offer: String?, _ entry: SessionEntry) {
        guard let issue = exercise.issues.first(where: { $0.id == term.issue }) else { return }
        let place = { (id: OptionID) in (issue.options.firstIndex { $0.id == id } ?? -1) + 1 }
        tables[.offerTerms].add(
            stamp(entry) + [
                .word(offer), .word("issue-\(term.issue)"), .word("option-\(term.option)"), .whole(place(term.option)),
                .whole(issue.options.count), .whole(place(issue.statusQuo)),
            ])
    }

    /// - Parameter worth: nil where the party has no sheet.
    mutating func noteValue(_ offer: Cell, about: String, worth: Int?, of party: PartyID, _ entry: SessionEntry) {
        guard let worth, let noDeal = state.noDealValue(of: party) else { return }
        tables[.values].add(
            stamp(entry) + [
                nextKey("v", .values), Self.word(party), .word(about), offer, .whole(worth), .whole(noDeal),
            ])
    }

    private mutating func note(
        _ act: String, _ offer: OfferID, by party: PartyID, because reason: String = "", _ entry: SessionEntry
    ) {
        guard let key = book.key(offer) else { return }
        tables[.consents].add(
            stamp(entry) + [
                nextKey("c", .consents), .word(giver(entry, for: party)), .word(key), Self.word(party), .word(act),
                .text(orNone: reason),
            ])
    }

    mutating func noteOfferOutcomes() {
        for (row, closing) in book.closings.enumerated() {
            guard let closing else { continue }
            set("outcome", row, .word(closing.how.word))
            set("outcome_entry", row, .word("e-\(closing.entry)"))
            set("outcome_utc", row, .moment(closing.timeMs))
            switch closing.how {
            case .agreed, .withdrawn: break
            case .rejected(let party, let reason):
                set("outcome_party", row, Self.word(party))
                set("outcome_text", row, .text(orNone: reason))
            case .countered(let party, let offer):
                set("outcome_party", row, Self.word(party))
                set("outcome_offer", row, .word(book.key(offer)))
            case .superseded(let offer): set("outcome_offer", row, .word(book.key(offer)))
            case .lapsed(let reason): set("lapse", row, .word(reason.rawValue))
            }
        }
    }

    private mutating func set(_ column: String, _ row: Int, _ cell: Cell) {
        tables[.offers].set(column, of: row, to: cell)
    }

    // MARK: What is owed

    private mutating func note(
        _ id: ObligationID, _ act: String, _ state: ObligationState, cause: ObligationCause?, reason: String?,
        _ entry: SessionEntry
    ) {
        guard let known = owed[id] else { return }
        owed[id]?.state = state
        let isControls = cause == .certifiedByControl || cause == .notAccepted
        tables[.performances].add(
            stamp(entry) + [
                nextKey("f", .performances), .word(isControls ? giver(entry, for: nil) : nil), Self.word(id.party),
                .word("issue-\(id.issue)"), .word(act), .word("g-\(id.agreement)"), .word("ob-\(known.number)"),
                .word("option-\(known.term.option)"), .word(state.rawValue), .word(cause?.rawValue),
                .text(orNone: reason ?? ""),
            ])
    }

    // No event says it of each: it follows from the term's.
    private mutating func noteLapse(of agreement: Int, on issue: IssueID, _ entry: SessionEntry) {
        for obligation in state.sections(for: .control).obligations ?? []
        where obligation.id.agreement == agreement && obligation.id.issue == issue && obligation.state == .lapsed
            && owed[obligation.id]?.state != .lapsed
        {
            note(obligation.id, "moved", .lapsed, cause: nil, reason: nil, entry)
        }
    }

    private mutating func notePlan(_ act: String, _ party: PartyID, _ issue: IssueID, _ entry: SessionEntry) {
        let who: [Cell] = [
            nextKey("f", .performances), .word(giver(entry, for: party)), Self.word(party), .word("issue-\(issue)"),
        ]
        tables[.performances].add(stamp(entry) + who + [.word(act), .none, .none, .none, .none, .none, .none])
    }
}

extension OfferClosing {
    /// As the column says it.
    fileprivate var word: String {
        switch self {
        case .agreed: "agreed"
        case .rejected: "rejected"
        case .countered: "countered"
        case .withdrawn: "withdrawn"
        case .superseded: "superseded"
        case .lapsed: "lapsed"
        }
    }
}
