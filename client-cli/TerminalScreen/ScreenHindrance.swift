/// Why there is no full screen.
package enum ScreenHindrance: Error, Hashable {
    /// Standard input or output is a file or a pipe.
    case noTerminal
    /// `TERM` isn't set.
    case unnamed
    /// `TERM` says that the terminal can't move in its lines.
    case dumb
    /// The system knows no terminal of the kind that `TERM` names.
    case unknown(kind: String)

    /// What to say to somebody at a terminal, and what would help; nil where lines are what was asked for.
    package var sentence: String? {
        switch self {
        case .noTerminal, .dumb: nil
        case .unnamed:
            "There is no full screen, since TERM doesn't say what terminal this is. Most are shown well with "
                + "TERM=xterm-256color set before the program starts. Until then lines are printed."
        case .unknown(let kind):
            "There is no full screen, since this machine doesn't know the terminal “\(kind)” that TERM names. Most are shown "
                + "well with TERM=xterm-256color set before the program starts; Debian's package ncurses-term knows more "
                + "kinds. Until then lines are printed."
        }
    }
}
