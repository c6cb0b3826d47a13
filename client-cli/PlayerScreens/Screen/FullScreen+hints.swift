import NegotiationModel
import PlayerClient

// Where keys go, and what they do there: always on the screen.
extension FullScreen {
    /// The row above the line that is typed: what Tab offers, what a key just said, or the keys; the marking at its end.
    func hints(_ model: ClientModel) -> ScreenLine {
        let marking = model.view?.exercise.marking ?? ""
        if let completion, completion.candidates.count > 1 { return candidates(completion) }
        if let remark { return ScreenLine(TextColumns.fitted(remark, columns: size.columns), .bold) }
        let place = place(model)
        var text = "[\(place)]"
        for key in keys(model) {
            let longer = text + "  " + key
            guard TextColumns.width(longer) <= size.columns else { break }
            text = longer
        }
        let room = size.columns - TextColumns.width(text) - TextColumns.width(marking)
        let rest = room > 1 ? String(repeating: " ", count: room) + marking : ""
        return ScreenLine(TextColumns.fitted(text + rest, columns: size.columns), .bar)
    }

    private func candidates(_ completion: Completion) -> ScreenLine {
        var text = "Tab:"
        for (place, candidate) in completion.candidates.enumerated() {
            let shown = place == completion.place ? "[\(candidate)]" : candidate
            let rest = completion.candidates.count - place
            let longer = text + " " + shown
            guard TextColumns.width(longer) + 12 < size.columns || rest == 1 else {
                text += " … \(rest) more"
                break
            }
            text = longer
        }
        return ScreenLine(TextColumns.fitted(text, columns: size.columns), .bold)
    }

    /// What has the keys.
    private func place(_ model: ClientModel) -> String {
        guard let view = model.view else { return "Command line" }
        switch focus(of: model) {
        case .answer: return "Answer"
        case .form, .note: return "Offer"
        case .aside: return "Command beside the form"
        case .entry: return entry?.title ?? ""
        case .channel: return "Channel \(channels.chosen + 1): \(channels.current?.kind.name(in: view) ?? "")"
        case .commandLine:
            if line.isEmpty, let offer = page?.offer { return "Offer \(offer)" }
            if line.isEmpty, page == nil, watched == nil, chosen[panel] != nil { return panel.name }
            if line.isEmpty, page?.keys.isEmpty == false { return "Choose" }
            return line.isEmpty && page != nil ? "Reading" : "Command line"
        }
    }

    /// The keys that mean something now, the most needed first.
    private func keys(_ model: ClientModel) -> [String] {
        guard let view = model.view else { return ["Ctrl-C leave"] }
        let common = ["F1 help", "F3 next unread", "Ctrl-C leave"]
        switch focus(of: model) {
        case .answer: return ["type yes and Enter", "Esc no"]
        case .form, .note:
            return formKeys(view) + ["F5 send", "Esc back", "F4 more", "F1 help", "/ command", "the draft is kept"]
        case .aside: return ["Enter runs it", "Tab completes", "Esc back to the form"]
        case .entry: return entry.map(entryKeys) ?? []
        case .channel:
            let panels = channels.current?.line.isEmpty == true ? ["0-9 panel"] : []
            return ["Enter says it", "Up/Down channel"] + panels + ["PgUp back", "/ command", "Esc back"] + common
        case .commandLine:
            if page != nil { return (line.isEmpty ? pageKeys(view) : ["Enter runs it"]) + ["Esc back"] + common }
            if line.isEmpty, !deskItems(model).isEmpty {
                return deskHints(model) + ["0-9 panel"] + (chosen[panel] == nil ? common : ["/ command"])
            }
            if model.watch != nil, line.isEmpty { return watchingKeys + common }
            let form = view.viewer.party == nil ? [] : ["F2 offer form"]
            if panel == .news, line.isEmpty { return ["PgUp/PgDn read", "Esc back", "0-9 panel"] + form + common }
            if panel == .offers, line.isEmpty { return offerKeys + form + ["0-9 panel"] + common }
            let line = ["Enter runs it", "Tab completes"] + form
            return (self.line.isEmpty ? ["0-9 panel"] : []) + line + common
        }
    }

    private var watchingKeys: [String] {
        let arrows =
            panel == .channels ? ["Up/Down channel"] : panel == .offers ? offerKeys : []
        return ["F8 your own eyes"] + arrows + ["0-9 panel"]
    }

    /// Enter opens an offer once one is chosen.
    private var offerKeys: [String] { ["Up/Down offer"] + (chosenOffer == nil ? [] : ["Enter opens it"]) }

    private func pageKeys(_ view: View) -> [String] {
        if let keys = page?.keys, !keys.isEmpty { return keys.map { "\($0.sign) \($0.name)" } }
        guard let known = page?.offer.flatMap({ view.known($0) }) else { return ["Up/Down, PgUp/PgDn read"] }
        return OfferKey.all(for: known, in: view).map { "\($0.rawValue) \($0.word.rawValue)" }
    }

    private func formKeys(_ view: View) -> [String] {
        switch form?.field {
        case .addressees: ["1-\(view.otherParties.count) party", "Up/Down field"]
        case .issue(let place): ["0-\(view.exercise.issues[place].options.count) or Left/Right", "Up/Down field"]
        case .visibility, .expiry: ["1, 2 or Left/Right", "Up/Down field"]
        case .note: ["type the note", "Up/Down field"]
        case .send, nil: ["Enter sends", "Up/Down field"]
        }
    }

    /// For the help page: keys that mean the same everywhere, then those of where one is.
    func keyHelp(_ model: ClientModel) -> [String] {
        let here = keys(model).joined(separator: "; ")
        let ofControl =
            model.desk == nil
            ? []
            : [
                "Control's lists: Up and Down choose a row, and the keys below say what can be done with it; / begins a "
                    + "command there. F5 play itself: pause, next phase, longer, shorter, back. Alt-O an observation. F8 "
                    + "from other eyes back to your own. F9 an alert of the real world is read. owed, observations and "
                    + "brief open panels without a number. alarm N sets after how many minutes without an offer the "
                    + "stall alarm comes on this screen; alarm off."
            ]
        return ofControl + [
            "Keys here, \(place(model)): \(here).",
            "Everywhere: F1 this page; "
                + (model.view?.viewer.party == nil ? "" : "F2 the offer form, with the draft that is kept; ")
                + "F3 or Alt-A the next channel with something unread; Alt with a number a panel, or the number alone "
                + "while nothing is typed; Esc one step back; PgUp and PgDn read; Tab completes; Ctrl-P and Ctrl-N lines typed before; Ctrl-L draws anew; "
                + "Ctrl-C twice leaves.",
        ]
    }
}

extension PackageForm {
    /// The field in focus and what it holds, for the line that the cursor stands in.
    func summary(_ view: View) -> String {
        switch field {
        case .addressees: return "To: \(view.names(plan.offer.addressees))"
        case .issue(let place):
            let issue = view.exercise.issues[place]
            let term = plan.offer.terms.first { $0.issue == issue.id }
            return "\(issue.name): \(term.map { view.name($0.option, of: issue.id) } ?? "not in the package")"
        case .visibility: return "Read by: \(plan.offer.isPublic ? "everyone" : "those addressed")"
        case .expiry: return "Until the end of \(plan.offer.thisPhaseOnly ? "this" : "the next") negotiation phase"
        case .note: return "note"
        case .send: return "Enter sends it"
        }
    }
}
