import PlayerClient

/// A number as a bar, `[#####>>---]`: as much of it filled as the value lies above the least, with what the last change
/// brought or took.
///
/// `>` is what it rose by, and belongs to what is filled; `<` is what it fell by. A change has one sign at least.
struct TrackBar {
    let filled: Int
    /// Places that the last change filled, or emptied where it is below 0.
    let moved: Int
    let width: Int

    /// - Parameter change: by how much the value changed last; nil where nothing told.
    init(_ value: Int, from minimum: Int, to maximum: Int, change: Int? = nil, width: Int) {
        let span = max(1, maximum - minimum)
        let places = { (value: Int) in min(width, max(0, (value - minimum) * width / span)) }
        let (now, change) = (places(value), change ?? 0)
        let before = places(value - change)
        filled = now
        self.width = width
        if change > 0 {
            moved = min(now, max(1, now - before))
        } else {
            moved = change < 0 ? -min(width - now, max(1, before - now)) : 0
        }
    }

    var text: String { line(owner: .plain).text }

    /// - Parameter owner: the look of whose number it is.
    func line(owner: ScreenStyle) -> ScreenLine {
        let (rise, fall) = (max(0, moved), max(0, -moved))
        let isOwned = owner != .plain
        let piece = { (sign: String, count: Int, style: ScreenStyle) in
            ScreenLine.Span(text: String(repeating: sign, count: count), style: style)
        }
        return ScreenLine(joining: [
            piece("[", 1, .plain), piece("#", filled - rise, owner), piece(">", rise, isOwned ? owner : .bold),
            piece("<", fall, .bold), piece("-", width - filled - fall, .quiet), piece("]", 1, .plain),
        ])
    }
}
