package import NegotiationModel

extension PlainPages {
    /// Issues, what holds, and who last offered what.
    package var table: [String] {
        view.exercise.issues.enumerated().flatMap { index, issue in
            [title(issue, index + 1)] + row(issue)
        } + ["The star marks the status quo. why ISSUE says what an issue rests on."]
    }

    private func title(_ issue: Issue, _ number: Int) -> String {
        let options = issue.options.map { $0.name + ($0.id == issue.statusQuo ? "*" : "") }
        return "\(number). \(issue.name) (\(issue.id)): \(Self.numbered(options))"
    }

    private func row(_ issue: Issue) -> [String] {
        guard let row = view.sections.table?.first(where: { $0.issue == issue.id }) else { return [] }
        let now = "    \(row.inForce ? "In force" : "Now"): \(view.name(row.now, of: issue.id))"
        return [now]
            + row.positions.map { position in
                "    \(view.name(position.party)): \(view.name(position.option, of: issue.id)) (\(position.offer))"
            }
    }

    /// The world's numbers.
    package var situation: [String] {
        let listed = (view.sections.tracks ?? []).filter(\.listed)
        return listed.isEmpty ? ["No number is shown to you."] : listed.map(line) + told
    }

    private func line(_ track: TrackView) -> String {
        var line = "\(track.name): "
        switch (track.value, track.word) {
        case (let value?, let word?): line += "\(word) (\(value) on a scale from \(track.minimum) to \(track.maximum))"
        case (let value?, nil): line += "\(value) (on a scale from \(track.minimum) to \(track.maximum))"
        case (nil, let word): line += word ?? "not shown to you"
        }
        if let by = track.lastBy, by != 0 {
            line += "; last \(by > 0 ? "+" : "")\(by)" + (track.lastCause.map { " by \($0)" } ?? "")
        } else if let cause = track.lastCause {
            line += "; last by \(cause)"
        }
        return line
    }

    private var told: [String] { (view.sections.play?.told ?? []).map { "Told to you: \($0)" } }

    /// Agreements, obligations and mandates.
    package var owed: [String] {
        let agreements = (view.sections.agreements ?? []).map { line(of: $0) }
        let owed = (view.sections.obligations ?? []).map { line(of: $0) }
        let lines = agreements + owed + (view.sections.mandates ?? []).map { line(of: $0) }
        return lines.isEmpty ? ["Nothing is in force, and nothing is owed."] : lines
    }

    package func line(of agreement: Agreement) -> String {
        "Agreement \(agreement.number), round \(agreement.round), of \(view.names(agreement.parties)): "
            + terms(agreement.terms)
    }

    package func line(of obligation: Obligation) -> String {
        "\(view.name(obligation.id.party)): \(term(obligation.term)), \(part(obligation))"
            + "agreement \(obligation.id.agreement): \(words(obligation.state))\(intention(obligation))"
    }

    package func line(of mandate: MandateView) -> String {
        "Mandate of \(view.name(mandate.from)) to \(view.name(mandate.to)): "
            + mandate.issues.map(view.name).joined(separator: ", ")
    }

    /// What the own party committed to do about it in this phase, which nobody else knows yet.
    private func intention(_ obligation: Obligation) -> String {
        guard obligation.id.party == view.viewer.party, obligation.state == .owed, let desk = view.sections.desk else {
            return ""
        }
        if desk.performs.contains(obligation.id.issue) { return ", performed when the phase closes" }
        return desk.suspends.contains(obligation.id.issue) ? ", suspended when the phase closes" : ""
    }

    /// Which part it is, where there are several.
    private func part(_ obligation: Obligation) -> String {
        let id = obligation.id
        let count = (view.sections.obligations ?? []).count {
            $0.id.agreement == id.agreement && $0.id.issue == id.issue && $0.id.party == id.party
        }
        return count > 1 ? "part \(id.instalment) of \(count), " : ""
    }

    package func words(_ state: ObligationState) -> String {
        switch state {
        case .waiting: "not due yet"
        case .snappedBack: "returned to the status quo"
        case .lapsed: "lapsed"
        default: state.rawValue
        }
    }

    package func term(_ term: Term) -> String { "\(view.name(term.issue)): \(view.name(term.option, of: term.issue))" }
    package func terms(_ terms: [Term]) -> String { terms.map(term).joined(separator: "; ") }
}
