/// One place of a terminal's screen.
package struct EmulatedCell: Sendable, Hashable {
    /// A sign with the marks that join it; empty for the second half of a wide sign.
    package var text: String
    package var look: Look

    static func blank(_ look: Look) -> EmulatedCell { EmulatedCell(text: " ", look: look) }
}
