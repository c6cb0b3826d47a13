/// How a terminal is asked to send its keys, beyond what ncurses asks it.
struct KeyRequests: Sendable, Hashable {
    let atStart: String
    let atEnd: String

    /// - Parameter kind: the terminal's, as `TERM` names it.
    init(kind: String) {
        // Of themselves xterm and mlterm send letters with accents for Alt. What the user chose is put by, and taken back.
        let isOfXtermsKin = ["xterm", "mlterm", "ms-terminal"].contains { kind.hasPrefix($0) }
        // ncurses has the number pad send keys of its own, with the arrows; PuTTY's / * and - are F2 to F4 then.
        let hasPadOfItsOwn = !kind.hasPrefix("linux")
        atStart = (hasPadOfItsOwn ? "\u{1B}>" : "") + (isOfXtermsKin ? "\u{1B}[?1036s\u{1B}[?1036h" : "")
        atEnd = isOfXtermsKin ? "\u{1B}[?1036r" : ""
    }
}
