import Debriefing
import NegotiationModel
import PlayerClient

/// Who talked to whom, how much, and where.
struct TalkPart {
    let words: ReportWords

    private struct Line {
        let author: PartyID?
        let audience: Audience
        var count = 0
        var signs = 0
        var stamps: [Stamp] = []
    }

    var part: ReportPart {
        var lines: [Line] = []
        for (stamp, message) in words.chronicle.messages {
            let place = lines.firstIndex { $0.author == message.author && $0.audience == message.audience }
            if place == nil { lines.append(Line(author: message.author, audience: message.audience)) }
            let at = place ?? lines.count - 1
            lines[at].count += 1
            lines[at].signs += message.text.count
            lines[at].stamps.append(stamp)
        }
        let rows = lines.map { line -> [String] in
            [
                line.author.map(words.view.name) ?? "Control", name(line.audience), "\(line.count)", "\(line.signs)",
                line.stamps.first.map(words.when) ?? "", line.stamps.last.map(words.when) ?? "",
            ]
        }
        let statements = words.chronicle.told.filter { $0.notice.kind == .statement }
        return ReportPart(
            title: "Talk",
            html: ReportTable(
                caption: "Messages", heads: ["Who", "To", "Messages", "Characters", "First", "Last"], rows: rows,
                numbers: [2, 3]
            ).html(orElse: "Nobody said anything.")
                + ReportTable(
                    caption: "Public statements", heads: ["When", "What"],
                    rows: statements.map { [words.when($0.stamp), words.text($0.notice)] }
                ).html(orElse: "Nobody made a public statement."))
    }

    private func name(_ audience: Audience) -> String {
        switch audience {
        case .plenary: "plenary"
        case .parties(let parties): words.view.names(parties)
        case .delegation: "own delegation"
        case .control: "control"
        case .channel(let id): "“\(words.people.hiding(id.rawValue))”"
        }
    }
}
