import Desks
import PlayerClient

extension DeskKey {
    /// What pressing it does.
    var wishes: [LayerWish] { obstacle.map { [.remark("Not now: \($0).")] } ?? deed.wishes }
}

extension DeskKey.Deed {
    var wishes: [LayerWish] {
        switch self {
        case .give(let keyed): [.giveValue(keyed)]
        case .write(let entry): [.open(EntryLayer(entry))]
        case .choose(let title, let lines, let keys): [.open(ChoiceLayer(title: title, lines, keys: keys))]
        case .show(let offer): [.open(OfferLayer(offer))]
        case .fill(let choice): [.open(ActionLayer(ActionForm(choice)))]
        }
    }
}
