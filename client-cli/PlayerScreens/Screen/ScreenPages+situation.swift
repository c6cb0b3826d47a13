import NegotiationModel
import PlayerClient
import Texts

// The world's numbers as bars.
extension ScreenPages {
    var situation: [ScreenLine] {
        let tracks = (view.sections.tracks ?? []).filter(\.listed)
        guard !tracks.isEmpty else { return [ScreenLine("No number is shown to you.")] }
        let told = (view.sections.play?.told ?? []).map { "Told to you: \($0)" }
        let width = max(12, columns * 34 / 100)
        let names = TextColumns.distinct(tracks.map { name($0, columns: width) }, columns: width)
        return zip(tracks, names).map { line($0, name: TextColumns.padded($1, columns: width)) } + prose(told)
    }

    private func line(_ track: TrackView, name: String) -> ScreenLine {
        let barWidth = max(5, columns / 8)
        let valueWidth = max(8, columns * 18 / 100)
        // Of a pair it is the first that the number is of.
        let owner = signs.style(track.place.owners.first)
        let bar = track.value.map { value in
            TrackBar(value, from: track.minimum, to: track.maximum, change: track.lastBy, width: barWidth)
                .line(owner: owner)
        }
        let rest = TextColumns.padded(value(track), columns: valueWidth) + " " + change(track)
        let room = columns - TextColumns.width(name) - barWidth - 4
        return signs.marked(ScreenLine(name), withTags: !track.place.owners.isEmpty) + ScreenLine(" ")
            + (bar ?? ScreenLine(String(repeating: " ", count: barWidth + 2)))
            + ScreenLine(" " + TextColumns.fitted(rest, columns: max(0, room)))
    }

    /// With the owners' short names where the whole ones don't fit, since it is they that tell such tracks apart.
    private func name(_ track: TrackView, columns: Int) -> String {
        guard TextColumns.width(track.name) > columns, !track.place.owners.isEmpty else { return track.name }
        return view.exercise.parties.reduce(track.name) { name, party in
            name.replacing(party.name, with: party.tag.uppercased())
        }
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
