/// A colour of a cell.
package enum Colour: Sendable, Hashable {
    /// The terminal's own.
    case standard
    /// One of the terminal's 256; the first 8 are black, red, green, yellow, blue, magenta, cyan, white.
    case palette(UInt8)
    case mixed(red: UInt8, green: UInt8, blue: UInt8)
}
