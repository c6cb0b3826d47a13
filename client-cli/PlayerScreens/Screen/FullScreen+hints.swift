import Desks
import NegotiationModel
import PlayerClient
import Texts

// Where keys go, and what they do there: always on the screen.
extension FullScreen {
    /// The row above the line that is typed: what Tab offers, what a key just said, or the keys; the marking at its end.
    func hints(_ model: ClientModel) -> ScreenLine {
        switch remark {
        case .offered(let completion): return ScreenLine(completion.offered(columns: size.columns), .bold)
        case .text(let text): return ScreenLine(TextColumns.fitted(text, columns: size.columns), .bold)
        case nil: break
        }
        let marking = model.view?.exercise.marking ?? ""
        let hints = stack.hints(in: context(of: model))
        var text = "[\(hints.title)]"
        for key in hints.keys {
            let longer = text + "  " + key
            guard TextColumns.width(longer) <= size.columns else { break }
            text = longer
        }
        let room = size.columns - TextColumns.width(text) - TextColumns.width(marking)
        let rest = room > 1 ? String(repeating: " ", count: room) + marking : ""
        return ScreenLine(TextColumns.fitted(text + rest, columns: size.columns), .bar)
    }

    /// For the help page: keys that mean the same everywhere, then those of where one is.
    func keyHelp(_ model: ClientModel) -> [String] {
        let hints = stack.hints(in: context(of: model))
        return (model.desk == nil ? [] : [Self.helpOfControl]) + [
            "Keys here, \(hints.title): \(hints.keys.joined(separator: "; ")).",
            "Everywhere: F1 or ? this page; "
                + (model.view?.viewer.party == nil ? "" : "F2 the offer form, with the draft that is kept; ")
                + "F3 or Alt-A the next channel with something unread; Alt with a number a panel, or the number alone "
                + "while nothing is typed; Esc one step back; PgUp and PgDn read; Tab completes; Ctrl-P and Ctrl-N lines typed before; Ctrl-L draws anew; "
                + "Ctrl-C twice leaves.",
        ]
    }

    /// At the end of the page: what can be done now comes before how.
    static let helpOfParties =
        "Without a word typed: 9 your actions and mandates, 4 what you owe, 3 the offers. Up and Down choose a row, what "
        + "is due first; Enter opens what can be done with it, and what can't be undone is asked about before. In a form "
        + "Left, Right and digits choose, Enter goes on, and on the last field it does it. The points beside an "
        + "option of an offer are your sheet's for that option alone, with all else as it is now; what the package is "
        + "worth stands below."

    private static let helpOfControl =
        "Control's lists: Up and Down choose a row; Enter with nothing typed opens its menu, where letters are keys and a "
        + "second Enter does what is marked; Alt and the letter is the short way. What is typed is typed, also with a row "
        + "chosen. F5 play itself: pause, next phase, longer, shorter, back. Alt-O an observation. F8 "
        + "from other eyes back to your own. F9 an alert of the real world is read. owed, observations and "
        + "brief open panels without a number. alarm N sets after how many minutes without an offer the "
        + "stall alarm comes on this screen; alarm off."
}

extension Completion {
    /// What Tab offers in a row; the one that it put in in brackets.
    func offered(columns: Int) -> String {
        var text = "Tab:"
        for (index, candidate) in candidates.enumerated() {
            let shown = index == chosen ? "[\(candidate)]" : candidate
            let rest = candidates.count - index
            let longer = text + " " + shown
            guard TextColumns.width(longer) + 12 < columns || rest == 1 else {
                text += " … \(rest) more"
                break
            }
            text = longer
        }
        return TextColumns.fitted(text, columns: columns)
    }
}

extension PackageForm {
    /// The keys of the field in focus.
    func keys(_ view: View) -> [String] {
        switch field {
        case .addressees: ["1-\(view.otherParties.count) party", "Up/Down field"]
        case .issue(let index): ["0-\(view.exercise.issues[index].options.count) or Left/Right", "Up/Down field"]
        case .visibility, .expiry: ["1, 2 or Left/Right", "Up/Down field"]
        case .note: ["type the note", "Up/Down field"]
        case .send: ["Enter sends", "Up/Down field"]
        }
    }

    /// The field in focus and what it holds, for the line that the cursor stands in.
    func summary(_ view: View) -> String {
        switch field {
        case .addressees: return "To: \(view.names(plan.offer.addressees))"
        case .issue(let index):
            let issue = view.exercise.issues[index]
            let term = plan.offer.terms.first { $0.issue == issue.id }
            return "\(issue.name): \(term.map { view.name($0.option, of: issue.id) } ?? "not in the package")"
        case .visibility: return "Read by: \(plan.offer.isPublic ? "everyone" : "those addressed")"
        case .expiry: return "Until the end of \(plan.offer.thisPhaseOnly ? "this" : "the next") negotiation phase"
        case .note: return "note"
        case .send: return "Enter sends it"
        }
    }
}
