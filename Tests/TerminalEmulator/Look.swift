/// How a cell looks.
package struct Look: Sendable, Hashable {
    package var isBold = false
    package var isDim = false
    package var isItalic = false
    package var isUnderlined = false
    package var isBlinking = false
    package var isReversed = false
    package var isHidden = false
    package var foreground = Colour.standard
    package var background = Colour.standard

    package init() {}

    /// The terminal's own look.
    package static let plain = Look()

    /// Whether anything but the terminal's own two colours is to be seen.
    package var isColoured: Bool { foreground != .standard || background != .standard }

    /// What an erased cell keeps of the look at which it was erased: the background's colour.
    var erased: Look {
        var look = Look()
        look.background = background
        return look
    }
}
