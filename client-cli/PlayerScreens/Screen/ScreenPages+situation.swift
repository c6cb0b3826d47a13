import NegotiationModel
import PlayerClient
import Texts

// The world's numbers as bars.
extension ScreenPages {
    var situation: [ScreenLine] {
        let tracks = (view.sections.tracks ?? []).filter(\.listed)
        guard !tracks.isEmpty else { return [ScreenLine("No number is shown to you.")] }
        let told = (view.sections.play?.told ?? []).map { "Told to you: \($0)" }
        return tracks.map { ScreenLine(TextColumns.fitted(line($0), columns: columns)) } + prose(told)
    }

    private func line(_ track: TrackView) -> String {
        let nameWidth = max(12, columns * 34 / 100)
        let barWidth = max(5, columns / 8)
        let valueWidth = max(8, columns * 18 / 100)
        let bar = track.value.map { Self.bar($0, from: track.minimum, to: track.maximum, width: barWidth) }
        return [
            TextColumns.padded(name(track, columns: nameWidth), columns: nameWidth),
            bar ?? String(repeating: " ", count: barWidth + 2),
            TextColumns.padded(value(track), columns: valueWidth), change(track),
        ].joined(separator: " ")
    }

    /// With the owners' short names where the whole ones don't fit, since it is they that tell such tracks apart.
    private func name(_ track: TrackView, columns: Int) -> String {
        guard TextColumns.width(track.name) > columns, !track.place.owners.isEmpty else { return track.name }
        return view.exercise.parties.reduce(track.name) { name, party in
            name.replacing(party.name, with: party.tag.uppercased())
        }
    }

    /// `[####------]`: as much of it filled as the value lies above the minimum.
    static func bar(_ value: Int, from minimum: Int, to maximum: Int, width: Int) -> String {
        let span = max(1, maximum - minimum)
        let filled = min(width, max(0, (value - minimum) * width / span))
        return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled) + "]"
    }

    private func value(_ track: TrackView) -> String {
        guard let value = track.value else { return track.word ?? "not shown" }
        let scale = track.minimum == 0 ? "\(value) of \(track.maximum)" : "\(value) (\(track.minimum)…\(track.maximum))"
        return track.word.map { "\(value) \($0)" } ?? scale
    }

    private func change(_ track: TrackView) -> String {
        let by = track.lastBy.flatMap { $0 == 0 ? nil : "\($0 > 0 ? "+" : "")\($0)" }
        return [by, track.lastCause].compactMap(\.self).joined(separator: " ")
    }
}
