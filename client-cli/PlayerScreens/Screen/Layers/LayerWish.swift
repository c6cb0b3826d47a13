import Desks
import NegotiationModel
import PlayerClient

/// What a layer wants done about a key, in order.
enum LayerWish: Sendable {
    /// To be left.
    case close
    /// A layer above all others.
    case open(any ScreenLayer)
    /// A panel, with nothing above it.
    case openPanel(ScreenPanel)
    /// The offer form, with a plan; nil for the draft that is kept, or an empty one.
    case openForm(OfferPlan?)
    /// Gives a line, as if it had been typed.
    case give(String)
    /// Gives a value, as if its line had been typed.
    case giveValue(KeyedInput)
    /// A line where its question, if it has one, was asked and answered already.
    case giveConfirmed(String)
    /// What is being composed has changed, or is left (nil).
    case compose(OfferPlan?)
    /// What is composed is to be put forward.
    case putForward(OfferPlan)
    /// Keeps a line among those typed before.
    case remember(String)
    /// Shows the newest news.
    case followNews
    /// Reads the news, so many pages on (positive) or back; whether a panel may be opened for them.
    case readNews(pages: Int, mayOpenPanel: Bool)
    /// Says something in the row of hints until the next key.
    case remark(String)
    /// Shows there what Tab offers.
    case offer(Completion)
}
