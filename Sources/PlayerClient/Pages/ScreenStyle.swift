/// How a cell looks. Never the only sign of anything: the words say the same.
package enum ScreenStyle: Sendable, Hashable {
    case plain
    case bold
    /// A bar across the screen.
    case bar
    /// Wants attention now.
    case alert
    /// A bar that can't be overlooked.
    case banner
    /// A word that says what waits for whoever reads it.
    case due
    /// What may be passed over: what was read before, what has not changed, frames around what is not in use.
    case quiet
    /// The colour of a party, by its place among the exercise's, counted from 0.
    case party(Int, isBold: Bool)

    /// How a party looks within what looks so; nil where a look of its own would be lost, or would hide this one.
    package func ofParty(_ index: Int) -> ScreenStyle? {
        switch self {
        case .plain, .quiet: .party(index, isBold: false)
        case .bold: .party(index, isBold: true)
        case .bar, .alert, .banner, .due, .party: nil
        }
    }
}
