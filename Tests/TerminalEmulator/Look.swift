/// How a cell looks.
public struct Look: Sendable, Hashable {
    public var isBold = false
    public var isDim = false
    public var isItalic = false
    public var isUnderlined = false
    public var isBlinking = false
    public var isReversed = false
    public var isHidden = false
    public var foreground = Colour.standard
    public var background = Colour.standard

    public init() {}

    /// The terminal's own look.
    public static let plain = Look()

    /// Whether anything but the terminal's own two colours is to be seen.
    public var isColoured: Bool { foreground != .standard || background != .standard }

    /// What an erased cell keeps of the look at which it was erased: the background's colour.
    var erased: Look {
        var look = Look()
        look.background = background
        return look
    }
}
