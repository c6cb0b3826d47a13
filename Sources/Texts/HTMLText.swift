/// Text in pages of HTML and in pictures of SVG.
package enum HTMLText {
    /// A text as it stands between tags, or in quotes within one, where it is read as it is.
    package static func escaped(_ text: String) -> String {
        // Most have nothing to be escaped.
        guard text.utf8.contains(where: { special.contains($0) }) else { return text }
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    private static let special = Array("&<>\"".utf8)
}
