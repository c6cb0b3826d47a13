/// How a cell looks. Never the only sign of anything: the words say the same.
package enum ScreenStyle: Sendable, Equatable {
    case plain
    case bold
    /// A bar across the screen.
    case bar
    /// Wants attention now.
    case alert
    /// A bar that can't be overlooked.
    case banner
}
