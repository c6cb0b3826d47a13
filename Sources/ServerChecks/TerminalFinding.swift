/// What is found of the terminal, and of the signs that it shows.
package struct TerminalFinding: Sendable {
    package struct Screen: Sendable, Equatable {
        package var columns: Int
        package var rows: Int
        /// Its name, in the variable TERM; empty where that isn't set.
        package var name: String
        /// What the system knows of it; nil where it has no entry.
        package var entry: TerminfoEntry?

        package init(columns: Int, rows: Int, name: String, entry: TerminfoEntry?) {
            self.columns = columns
            self.rows = rows
            self.name = name
            self.entry = entry
        }
    }

    /// The signs of the locale, such as `UTF-8`; nil where the locale that is named isn't installed.
    let codeset: String?
    /// As the environment names it; empty where it doesn't.
    let locale: String
    /// Nil where there is none, as in a service or a pipe.
    let screen: Screen?

    package init(codeset: String?, locale: String, screen: Screen?) {
        self.codeset = codeset
        self.locale = locale
        self.screen = screen
    }

    private static let columnsEnough = 80
    private static let rowsEnough = 24
    private static let columnsLeast = 60
    private static let rowsLeast = 12

    var checks: [Check] { [signs] + (screen.map { [size(of: $0), kind(of: $0)] } ?? []) }

    private var signs: Check {
        let advice = "For UTF-8: export LC_ALL=C.UTF-8. Without it the players' screen has the signs of ASCII alone."
        guard let codeset else { return .look("locale", "The locale \(locale) isn't installed here.", do: advice) }
        guard codeset == "UTF-8" else {
            return .look(
                "locale", "The locale \(locale.isEmpty ? "C" : locale) is of \(codeset), not of UTF-8.", do: advice)
        }
        return .good("locale", "\(locale.isEmpty ? "The locale" : locale) is of UTF-8.")
    }

    private func size(of screen: Screen) -> Check {
        let found = "This one has \(screen.columns) columns and \(screen.rows) rows"
        guard screen.columns >= Self.columnsEnough, screen.rows >= Self.rowsEnough else {
            let isShown = screen.columns >= Self.columnsLeast && screen.rows >= Self.rowsLeast
            return .look(
                "terminal", found + (isShown ? "; 80 and 24 are enough." : "; below 60 and 12 no screen is shown."),
                do: "Make its window larger, or its letters smaller; `offramp-join --plain` needs no size.")
        }
        return .good("terminal", found + ".")
    }

    private func kind(of screen: Screen) -> Check {
        let advice = "Set TERM to what it is, such as xterm-256color; Debian's ncurses-term has entries for more."
        guard !screen.name.isEmpty else {
            return .look("colours", "TERM isn't set, so nobody knows what it can do.", do: advice)
        }
        guard let entry = screen.entry else {
            return .look("colours", "Nothing is known here of a terminal “\(screen.name)”.", do: advice)
        }
        guard entry.colours >= 8 else {
            return .look("colours", "\(screen.name) has no colours: parties differ by their tags alone.", do: advice)
        }
        return .good("colours", "\(screen.name) has \(entry.colours) colours.")
    }
}
