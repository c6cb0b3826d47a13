import NegotiationModel
import PlayerClient

/// What a layer knows when it takes a key or is drawn: the model, and the room that there is.
struct LayerContext {
    let model: ClientModel
    /// Of the middle of the screen.
    let columns: Int
    /// Of the middle of the screen, at most.
    let rows: Int
    /// The offer that the arrows stand at.
    var chosenOffer: OfferID?
    /// Whether nothing stands above the layer that is asked.
    var isTop = true
    /// Whether the key came together with others: pasted, or sent by a program, and pressed by nobody.
    var isBurst = false
    /// Whether something was typed into the line that is typed at.
    var isTyping = false

    /// What the seat, or somebody whose eyes it looks through, sees, made into lines.
    func pages(_ view: View) -> ScreenPages {
        ScreenPages(
            view: view, time: model.time, columns: columns, offerTimes: model.offerTimes, chosenOffer: chosenOffer,
            wordsBeside: model.wordsBeside, presence: model.presence, adviceAtEnd: model.adviceAtEnd)
    }

    /// The same of whoever is looked through; nil before one has joined.
    var shownPages: ScreenPages? { model.shownView.map(pages) }
}
