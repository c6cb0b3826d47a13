import DealSpace
import Drawing

extension Solution.Kind {
    /// What it is drawn as.
    var sign: Sign {
        switch self {
        case .nash: .circle
        case .kalaiSmorodinsky: .square
        case .egalitarian: .triangle
        case .greatestSum: .diamond
        }
    }
}
