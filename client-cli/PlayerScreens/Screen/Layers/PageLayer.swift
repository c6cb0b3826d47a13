import PlayerClient

/// A text in the middle of the screen, to be read and left: a long answer, the help.
struct PageLayer: ReadingLayer {
    var reading: Reading
    let texts: [String]

    init(title: String, _ texts: [String]) {
        reading = Reading(title)
        self.texts = texts
    }

    func text(in context: LayerContext) -> [ScreenLine] { ScreenPages.prose(texts, columns: context.columns) }
}
