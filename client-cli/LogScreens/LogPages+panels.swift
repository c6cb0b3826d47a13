import Desks
import NegotiationModel
import PlayerClient
import PlayerScreens
import Texts

// A panel as one viewer has it, or as several have it, side by side.
extension LogPages {
    /// How many views stand side by side.
    private var sidesShown: [Viewer] {
        let sides = model.sides
        let needed = sides.count * Self.sideColumnsMin + (sides.count - 1) * Self.gap.count
        return sides.count > 1 && columns >= needed ? sides : [model.viewer]
    }

    var isOneColumn: Bool { sidesShown.count == 1 && model.sides.isEmpty }

    /// A panel's lines; however many.
    func lines(of panel: ScreenPanel) -> [ScreenLine] {
        let shown = sidesShown
        guard shown.count > 1 else {
            return heading(shown[0]) + blocks(of: panel, shown[0], columns).flatMap(\.self)
        }
        let width = (columns - (shown.count - 1) * Self.gap.count) / shown.count
        let heads = shown.map {
            [
                ScreenLine(
                    TextColumns.padded(model.eyes(of: $0).uppercased(), columns: width),
                    pages.signs.style($0.party, isBold: true))
            ]
        }
        let columnsOfBlocks = shown.map { blocks(of: panel, $0, width) }
        let count = columnsOfBlocks.map(\.count).max() ?? 0
        return joined(heads, width)
            + (0..<count).flatMap { index in
                joined(columnsOfBlocks.map { index < $0.count ? $0[index] : [] }, width)
            }
    }

    /// Which of several is shown, where there is room for one.
    private func heading(_ viewer: Viewer) -> [ScreenLine] {
        guard let index = model.sides.firstIndex(of: viewer) else { return [] }
        let next = model.sides[(index + 1) % model.sides.count]
        let text =
            "\(model.eyes(of: viewer).uppercased()) (\(index + 1) of \(model.sides.count)); "
            + "Tab shows \(model.eyes(of: next)). \(model.sides.count * Self.sideColumnsMin + 3) columns show both."
        return [line(text, .bold)]
    }

    /// A panel in pieces that stand beside each other; offers in one piece each.
    private func blocks(of panel: ScreenPanel, _ viewer: Viewer, _ columns: Int) -> [[ScreenLine]] {
        let pages = model.pages(viewer, columns: columns)
        guard panel == .offers else { return [pages.lines(of: panel)] }
        let offers = model.offerBlocks(viewer)
        let worth = model.worthLines(model.view(of: viewer))
        let none = offers.isEmpty ? [["No offer was made up to here."]] : []
        // As many pieces for each of several, so that they stand beside their likes.
        return ([worth] + offers + none).map { pages.prose($0) }
    }

    private func joined(_ parts: [[ScreenLine]], _ width: Int) -> [ScreenLine] {
        (0..<(parts.map(\.count).max() ?? 0)).map { row in
            let cells = parts.map { part in part.indices.contains(row) ? part[row] : ScreenLine("") }
            return cells.dropFirst().reduce(padded(cells[0], width)) { line, cell in
                line + ScreenLine(Self.gap, .quiet) + padded(cell, width)
            }
        }
    }

    private func padded(_ line: ScreenLine, _ width: Int) -> ScreenLine {
        line.padded(width)
    }
}
