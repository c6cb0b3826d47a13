public import ExerciseModel
import NegotiationModel
import Texts

/// What a rehearsal came to, as one page that needs nothing else: no script, no other file, no network.
public struct RehearsalPage {
    private let exercise: Exercise
    private let tally: RehearsalTally
    private let varied: VariedTable?
    private let claims: ClaimReport?
    private let title: String

    /// - Parameters:
    ///   - exercise: as it was played.
    ///   - tally: all sessions of the unvaried exercise.
    ///   - title: what was played, in a line.
    ///   - varied: what a variation changed; nil leaves that part out.
    ///   - claims: what was measured of its claims; nil leaves that part out.
    public init(
        _ exercise: Exercise, _ tally: RehearsalTally, title: String, varied: VariedTable? = nil,
        claims: ClaimReport? = nil
    ) {
        self.exercise = exercise
        self.tally = tally
        self.title = title
        self.varied = varied
        self.claims = claims
    }

    /// HTML 5 as UTF-8, with its style and pictures in it; what authors wrote is escaped.
    public var html: String {
        let name = HTMLText.escaped(exercise.title)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(name): rehearsal</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <p class="marking">\(HTMLText.escaped(exercise.marking))</p>
            <h1>\(name): rehearsal</h1>
            <p>\(HTMLText.escaped(title))</p>
            \((sections + [variedSection, claimsSection].compactMap { $0 }).joined(separator: "\n"))
            <p class="marking">\(HTMLText.escaped(exercise.marking))</p>
            </body>
            </html>

            """
    }

    private static let style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}\
        h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}.marking{text-align:center;font-weight:bold}\
        figure{margin:0}svg{width:100%;height:auto}svg text{font:14px system-ui,sans-serif;fill:#1b1b1b}\
        svg .bar{fill:#2b6ca3}svg .line{stroke:#1b1b1b}pre{overflow-x:auto;font-size:.85rem}
        """

    private var sections: [String] {
        [
            picture(
                "How it ends", unit: "of sessions", of: tally.sessions,
                zip(exercise.endings.map(\.name), tally.endings).map { $0 }),
            picture(
                "In which round settlements began", unit: "of settlements", of: tally.settled,
                tally.settledInRound.enumerated().map { ("Round \($0 + 1)", $1) }),
        ] + draws + terms + [
            gains,
            picture(
                "Which rules bite", unit: "of sessions", of: tally.sessions,
                zip(exercise.rules.map { "\($0.id) \($0.name)" }, tally.sessionsBitten).map { $0 }),
        ]
    }

    private var draws: [String] {
        exercise.draws.indices.map { draw in
            let counts = zip(tally.settledOfOutcome[draw], tally.sessionsOfOutcome[draw])
            return picture(
                "\(exercise.draws[draw].name): settlements by what was drawn", unit: "of its sessions",
                zip(exercise.draws[draw].outcomes.map(\.name), counts).map { ($0, $1.0, $1.1) })
        }
    }

    private var terms: [String] {
        zip(exercise.issues, tally.optionsOfSettlements).map { issue, counts in
            picture(
                "At what terms: \(issue.name)", unit: "of settlements", of: tally.settled,
                zip(issue.options.map(\.name), counts).map { $0 })
        }
    }

    private func picture(_ title: String, unit: String, of whole: Int, _ bars: [(String, Int)]) -> String {
        picture(title, unit: unit, bars.map { ($0, $1, whole) })
    }

    /// Bars of shares: the text beside each says what the bar shows.
    private func picture(_ title: String, unit: String, _ bars: [(name: String, part: Int, whole: Int)]) -> String {
        let rows = bars.enumerated().map { place, bar in
            let width = bar.whole > 0 ? 400 * bar.part / bar.whole : 0
            let y = 26 * place
            return
                "<text x=\"300\" y=\"\(y + 18)\" text-anchor=\"end\">\(HTMLText.escaped(Figures.cut(bar.name, 40)))</text>"
                + "<rect class=\"bar\" x=\"310\" y=\"\(y + 4)\" width=\"\(width)\" height=\"18\"/>"
                + "<text x=\"\(318 + width)\" y=\"\(y + 18)\">\(Figures.percent(bar.part, of: bar.whole))</text>"
        }
        let spoken = bars.map { "\($0.name): \(Figures.percent($0.part, of: $0.whole)) \(unit)" }.joined(
            separator: "; ")
        return figure(title, height: 26 * bars.count + 6, spoken: spoken, rows.joined(separator: "\n"))
    }

    /// What bargaining gained each party, with its interval, around a line at 0.
    private var gains: String {
        let estimates = exercise.parties.indices.map { tally.gains[$0].estimate }
        let reach = max(1, estimates.compactMap { $0.map { max(abs($0.lower), abs($0.upper)) } }.max() ?? 1)
        func x(_ value: Int) -> Int { 510 + Int(Int128(value) * 190 / Int128(reach)) }
        func points(_ value: Int) -> String { Figures.signed(value / 10, places: 1) }
        let rows = zip(exercise.parties, estimates).enumerated().map { place, pair in
            let (party, estimate) = pair
            let y = 26 * place
            let name =
                "<text x=\"300\" y=\"\(y + 18)\" text-anchor=\"end\">\(HTMLText.escaped(Figures.cut(party.name, 40)))</text>"
            guard let estimate else { return name }
            let (low, high) = (min(x(0), x(estimate.mean)), max(x(0), x(estimate.mean)))
            return name
                + "<rect class=\"bar\" x=\"\(low)\" y=\"\(y + 4)\" width=\"\(high - low)\" height=\"18\"/>"
                + "<path class=\"line\" d=\"M\(x(estimate.lower)) \(y + 13)H\(x(estimate.upper))\"/>"
                + "<text x=\"710\" y=\"\(y + 18)\">\(points(estimate.mean))</text>"
        }
        let spoken = zip(exercise.parties, estimates).map { party, estimate in
            "\(party.name): \(estimate.map { points($0.mean) } ?? "-")"
        }.joined(separator: "; ")
        let height = 26 * exercise.parties.count + 6
        let zero = "<path class=\"line\" d=\"M510 0V\(height)\"/>"
        return figure(
            "What each party gained over going on, in points", height: height, spoken: spoken,
            zero + rows.joined(separator: "\n"))
    }

    private func figure(_ title: String, height: Int, spoken: String, _ body: String) -> String {
        let (title, spoken) = (HTMLText.escaped(title), HTMLText.escaped(spoken))
        return """
            <h2>\(title)</h2>
            <figure>
            <svg viewBox="0 0 800 \(height)" role="img" aria-label="\(title). \(spoken)">
            \(body)
            </svg>
            </figure>
            """
    }

    private var variedSection: String? {
        varied.map {
            "<h2>What the variation changes</h2>\n<pre>\(HTMLText.escaped($0.lines.joined(separator: "\n")))</pre>"
        }
    }

    private var claimsSection: String? {
        claims.map {
            "<h2>What the exercise claims</h2>\n<pre>\(HTMLText.escaped(ClaimTable($0).lines.joined(separator: "\n")))</pre>"
        }
    }
}
