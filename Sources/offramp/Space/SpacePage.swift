import DealSpace
import ExerciseModel
import NegotiationModel
import Texts

/// A deal space as a page with two pictures for each outcome of the draws. It needs nothing but itself, and no colour.
struct SpacePage {
    private let space: DealSpace
    private let words: SpaceWords
    private let pair: (Int, Int)
    private var exercise: Exercise { space.exercise }

    /// - Parameter between: positions of two parties; nil: the first two of the settlement's.
    init(_ space: DealSpace, between pair: (Int, Int)?) {
        self.space = space
        words = SpaceWords(space: space)
        let settlers = space.exercise.settlement.parties.compactMap { id in
            space.exercise.parties.firstIndex { $0.id == id }
        }
        self.pair =
            pair ?? (settlers.count > 1 ? (settlers[0], settlers[1]) : (0, min(1, space.exercise.parties.count - 1)))
    }

    var text: String {
        let title = HTMLText.escaped("\(exercise.title), version \(exercise.version): the deal space")
        let count = space.packageCount.map { SpaceNumbers.count($0) } ?? "more than can be counted"
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(title)</title>
            <style>
            body { font: 16px/1.4 sans-serif; color: #000; background: #fff; max-width: 50rem; margin: 1rem auto; padding: 0 1rem }
            .marking { font-weight: bold; text-align: center }
            figure { margin: 1.5rem 0 } svg { width: 100%; height: auto; border: 1px solid #000 }
            </style>
            </head>
            <body>
            <p class="marking">\(HTMLText.escaped(exercise.marking))</p>
            <h1>\(title)</h1>
            <p>\(HTMLText.escaped(count)) packages over \(exercise.issues.count) issues, at the start of play.</p>
            \(space.drawn.indices.map(section).joined(separator: "\n"))
            <h2>What to look at</h2>
            <ul>
            \(findings)
            </ul>
            <p class="marking">\(HTMLText.escaped(exercise.marking))</p>
            </body>
            </html>

            """
    }

    private var findings: String {
        let sentences = space.findings.isEmpty ? ["Nothing stands out."] : space.findings.map(words.sentence)
        return sentences.map { "<li>\(HTMLText.escaped($0))</li>" }.joined(separator: "\n")
    }

    private func section(_ place: Int) -> String {
        let drawn = space.drawn[place]
        let names = exercise.parties.map(\.name)
        let plane = WorthPlane(
            cloud: drawn.frontier.cloud(of: pair.0, and: pair.1), solutions: drawn.solutions,
            noDeal: (drawn.noDeal[pair.0], drawn.noDeal[pair.1]), pair: pair, names: (names[pair.0], names[pair.1]))
        let bars = GainBars(solutions: drawn.solutions, names: names)
        let head = space.drawn.count > 1 ? "<h2>\(HTMLText.escaped(capitalised(words.outcomes(place))))</h2>\n" : ""
        return head
            + """
            <p>Admitted by all rules: \(SpaceNumbers.count(drawn.admitted)). Worth no less than no deal to all whose consent \
            is needed: \(SpaceNumbers.count(drawn.agreeable?.packages)).</p>
            <figure>\(plane.svg)
            <figcaption>\(HTMLText.escaped(plane.caption))</figcaption></figure>
            <figure>\(bars.svg)
            <figcaption>\(HTMLText.escaped(bars.caption))</figcaption></figure>
            """
    }

    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
