/// Text in pages of HTML and in pictures of SVG.
package enum HTMLText {
    /// A text as it stands between tags, or in quotes within one, where it is read as it is.
    package static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
