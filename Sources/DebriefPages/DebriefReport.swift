package import Debriefing
import NegotiationModel
import PlayerClient
import Texts

/// A session's debrief as one page that needs nothing else: no script, no other file, no network.
package struct DebriefReport: Sendable {
    /// What staff decide of a report.
    package struct Options: Sendable {
        /// Whether people's names stand in it; else pseudonyms.
        package var areNamesShown = false
        /// Who signed it off; nil: DRAFT stands on every page.
        package var signedOffBy: String?

        package init() {}
    }

    private let reading: SessionReading
    private let options: Options

    /// - Parameter reading: of a log that was read to its end.
    package init(_ reading: SessionReading, _ options: Options = Options()) {
        self.reading = reading
        self.options = options
    }

    /// HTML 5 as UTF-8; what people and authors wrote is escaped. Nil where the log has no header, or the session nobody of whom the
    /// report would be.
    package var html: String? {
        guard let chronicle = reading.chronicle, let header = reading.header else { return nil }
        let words = ReportWords(chronicle: chronicle, inside: reading.inside, people: people(chronicle))
        var parts = [
            OverviewPart(words: words, header: header, isSealed: reading.isSealed).part, HotWashPart(words: words).part,
            CoursePart(words: words).part, OffersPart(words: words).part,
        ]
        if let inside = reading.inside {
            parts += [SpacePart(words: words, inside: inside).part].compactMap(\.self)
        }
        parts += [PromisesPart(words: words).part, TalkPart(words: words).part]
        if let inside = reading.inside { parts.append(KnowledgePart(words: words, inside: inside).part) }
        parts.append(RulesPart(words: words).part)
        if let inside = reading.inside {
            parts += [EvaluationPart(words: words).part, PeoplePart(words: words, inside: inside).part]
        }
        return ReportDocument(
            title: words.view.exercise.heading,
            marking: ReportDocument.marking(words.view.exercise.marking, signedOffBy: options.signedOffBy),
            audience: audience(words),
            parts: parts
        ).html
    }

    private func audience(_ words: ReportWords) -> String {
        switch words.chronicle.viewer {
        case .control: "For staff: everything that the log holds, with everybody's values"
        case .observer: "For everybody at the table: what observers were told"
        case .party(let party): "For \(words.view.name(party)): what its delegation was told"
        }
    }

    /// Of all who took part those whose names this report would show, in the order in which it does: so that nothing is told by a
    /// pseudonym that is missing.
    private func people(_ chronicle: Chronicle) -> Pseudonyms {
        let texts =
            (reading.inside?.people.map(\.person) ?? []) + chronicle.messages.map(\.message.person)
            + chronicle.told.map(\.notice.text) + (chronicle.view.sections.observations ?? []).map(\.person)
            + (chronicle.view.sections.channels ?? []).map(\.id.rawValue)
        var waiting = reading.people
        var found: [String] = []
        for text in texts where !waiting.isEmpty {
            let here = waiting.compactMap { name in text.firstRange(of: name).map { (name, $0.lowerBound) } }
            for (name, _) in here.sorted(by: { $0.1 < $1.1 }) {
                found.append(name)
                waiting.removeAll { $0 == name }
            }
        }
        return Pseudonyms(found, areNamesShown: options.areNamesShown)
    }
}
