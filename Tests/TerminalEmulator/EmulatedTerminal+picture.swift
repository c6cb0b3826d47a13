extension EmulatedTerminal {
    /// The screen as a picture: SVG, one file by itself, its text text.
    ///
    /// - Parameter title: what it shows, for whoever can't see it.
    package func picture(title: String) -> String {
        ScreenPicture(screen, title: title, showsCursor: isCursorShown).text
    }
}
