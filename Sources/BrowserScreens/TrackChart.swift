import NegotiationModel
import Texts

/// A number over the phases as a step line, an SVG: attributes alone, since the page takes no styles from elsewhere.
struct TrackChart {
    private static let (width, height, edge) = (240, 60, 4)
    private let track: TrackView
    private let values: [Int]

    /// - Parameter values: one a phase, the latest last; at least one.
    init(_ track: TrackView, _ values: [Int]) {
        self.track = track
        self.values = values
    }

    private func x(_ place: Int) -> Int {
        Self.edge + place * (Self.width - 2 * Self.edge) / max(1, values.count)
    }

    private func y(_ value: Int) -> Int {
        let span = max(1, track.maximum - track.minimum)
        let height = Self.height - 2 * Self.edge
        return Self.height - Self.edge - min(max(0, value - track.minimum), span) * height / span
    }

    var svg: String {
        let steps = values.enumerated().map { place, value in
            "\(place == 0 ? "M" : "L")\(x(place)) \(y(value)) H\(x(place + 1))"
        }
        let last = values.last ?? track.minimum
        let told = HTMLText.escaped(
            "\(track.name), from \(track.minimum) to \(track.maximum), phase by phase: "
                + values.map(String.init).joined(separator: ", "))
        // Where zero lies within the scale it is the line that one looks from.
        let zero =
            track.minimum < 0 && track.maximum > 0
            ? "<path d=\"M0 \(y(0)) H\(Self.width)\" stroke=\"currentColor\" stroke-opacity=\"0.3\"/>" : ""
        return "<svg viewBox=\"0 0 \(Self.width) \(Self.height)\" role=\"img\" aria-label=\"\(told)\">"
            + "<rect x=\"0.5\" y=\"0.5\" width=\"\(Self.width - 1)\" height=\"\(Self.height - 1)\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.2\"/>"
            + zero
            + "<path d=\"\(steps.joined(separator: " "))\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\"/>"
            + "<circle cx=\"\(x(values.count))\" cy=\"\(y(last))\" r=\"3.5\" fill=\"currentColor\"/></svg>"
    }
}
