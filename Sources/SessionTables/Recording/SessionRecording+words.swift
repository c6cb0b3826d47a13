import NegotiationModel
import SessionEngine

// What was said, stated, delivered and noted.
extension SessionRecording {
    mutating func noteWords(_ event: Event, _ entry: SessionEntry, _ told: [Viewer]) {
        switch event {
        case .said(let message):
            let (channel, name, parties) = Self.parts(of: message.audience)
            tables[.messages].add(
                stamp(entry) + [
                    nextKey("m", .messages), .word(giver(entry, for: message.author)), Self.word(message.author),
                    .word(channel), name, Self.keys(parties), .list(told.map(Self.key)),
                    .whole(message.text.unicodeScalars.count), .text(message.text),
                ])
        case .stated(let party, _, let text):
            tables[.statements].add(
                stamp(entry) + [
                    nextKey("st", .statements), .word(giver(entry, for: party)), Self.word(party),
                    .whole(text.unicodeScalars.count), .text(text),
                ])
        case .injected(let inject):
            tables[.injects].add(
                stamp(entry) + [
                    .word("n-\(inject.id)"), .word(giver(entry, for: nil)),
                    .truth(entry.seat == SessionEntry.clockSeat),
                    .truth(inject.isAdHoc), Self.keys(inject.to), .list(told.map(Self.key)), .text(inject.from),
                    .text(orNone: inject.method), .text(orNone: inject.subject), .text(inject.body),
                ])
        case .observed(let observation): note(observation, entry)
        case .questionPosed(let question): questions.append(question)
        default: break
        }
    }

    private static func parts(of audience: Audience) -> (channel: String, name: Cell, parties: [PartyID]) {
        switch audience {
        case .plenary: ("plenary", .none, [])
        case .parties(let parties): ("parties", .none, parties)
        case .delegation: ("delegation", .none, [])
        case .control: ("control", .none, [])
        case .channel(let id): ("opened", .text(id.rawValue), [])
        }
    }

    private mutating func note(_ observation: Observation, _ entry: SessionEntry) {
        let (kind, about): (String, String?) =
            switch observation.about {
            case .moment: ("moment", nil)
            case .offer(let id): ("offer", book.key(id))
            case .inject(let row): ("inject", "n-\(row)")
            case .objective(let number): ("objective", "objective-\(number)")
            case .question(let id): ("question", "question-\(id)")
            }
        tables[.observations].add(
            stamp(entry) + [
                .word("b-\(observation.number)"), .word(giver(entry, for: nil)), .word(kind), .word(about),
                question(of: observation.about).map { .text($0) } ?? .none,
                .word(observation.rating.map { "rating-\($0)" }), .whole(observation.text.unicodeScalars.count),
                .text(observation.text),
            ])
    }

    private func question(of subject: ObservationSubject) -> String? {
        guard case .question(let id) = subject else { return nil }
        return questions.first { $0.id == id }?.text
    }

    /// Each viewer's first sight of an offer, a statement or an inject.
    mutating func noteNews(_ event: Event, _ entry: SessionEntry, _ told: [Viewer]) {
        let news: (kind: String, about: String?)? =
            switch event {
            case .offerPutForward(let offer): ("offer", book.key(offer.id))
            case .offerCopied(let offer, _, _, _), .offerTold(let offer, _, _, _): ("offer", book.key(offer))
            case .stated: ("statement", "st-\(tables[.statements].rows.count)")
            case .injected(let inject): ("inject", "n-\(inject.id)")
            default: nil
            }
        guard let news, let about = news.about else { return }
        for viewer in told where seen.insert(Sight(viewer: viewer, key: about)).inserted {
            tables[.newsSeen].add(
                stamp(entry) + [
                    nextKey("w", .newsSeen), .word(Self.key(viewer)), .word(news.kind), .word(about),
                ])
        }
    }
}
