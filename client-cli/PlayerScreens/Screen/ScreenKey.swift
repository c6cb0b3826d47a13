import PlayerClient

/// A key, as the terminal tells it.
package enum ScreenKey: Sendable, Equatable {
    /// A sign, or a mark that joins the sign before it.
    case sign(Unicode.Scalar)
    /// A sign while Alt is held, or after Escape.
    case alt(Unicode.Scalar)
    /// A text that was put in whole: it is written, and presses nothing. Its lines end with U+000A, but for the last.
    case pasted(String)
    case function(Int)
    case enter, backspace, delete, tab, escape
    case left, right, up, down, home, end, pageUp, pageDown
    /// Ctrl-U and Ctrl-W.
    case eraseLine, eraseWord
    /// Ctrl-P and Ctrl-N: lines typed before.
    case earlier, later
    /// Ctrl-C.
    case interrupt
    /// Ctrl-Z: the program stops until the shell lets it go on.
    case suspend
    /// Ctrl-L: draw everything anew.
    case redraw
    /// The terminal has another size now.
    case resized
}
