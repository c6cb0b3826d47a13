import Debriefing
import NegotiationModel
import PlayerClient
import Texts

/// What people saw, objective by objective, with places that stay empty until a person writes in them: for staff.
struct EvaluationPart {
    let words: ReportWords

    private var observations: [Observation] { words.view.sections.observations ?? [] }
    private static let emptyRows = 5

    var part: ReportPart {
        let objectives = words.view.exercise.objectives.enumerated().map { place, text in
            "<h3>\(HTMLText.escaped("Objective \(place + 1): \(text)"))</h3>"
                + table(observations.filter { $0.about == .objective(number: place + 1) })
                + Self.blank(["Strengths", "Areas for improvement", "Rating"])
        }
        let others = observations.filter { if case .objective = $0.about { false } else { true } }
        return ReportPart(
            title: "Observations and improvement plan",
            html: objectives.joined(separator: "\n") + "<h3>Other observations</h3>" + table(others) + plan + form,
            isOnNewPage: true)
    }

    private func table(_ observations: [Observation]) -> String {
        ReportTable(
            caption: "Observations", heads: ["When", "Who", "About", "What was seen", "Rating"],
            rows: observations.map { observation in
                [
                    observation.exerciseTime.map { "T+\(ClockText.length($0 / 1000))" } ?? "not in play",
                    words.people.name(observation.person), subject(observation.about),
                    words.people.hiding(observation.text), observation.rating ?? "–",
                ]
            }
        ).html(orElse: "Nobody noted anything.")
    }

    private func subject(_ about: ObservationSubject) -> String {
        switch about {
        case .moment: "the moment"
        case .offer(let id): "offer \(id)"
        case .inject(let row): "inject \(row)"
        case .objective(let number): "objective \(number)"
        case .question(let id): "question \(id)"
        }
    }

    /// Places that people fill in: the program rates nothing.
    private static func blank(_ heads: [String]) -> String {
        "<table class=\"data\"><tbody>"
            + heads.map { "<tr><th scope=\"row\">\($0)</th><td class=\"blank\"></td></tr>" }.joined()
            + "</tbody></table>"
    }

    private var plan: String {
        let heads = [
            "Capability", "Area for improvement", "Corrective action", "Who answers for it", "Contact", "Start", "End",
        ]
        let row = "<tr>" + heads.map { _ in "<td class=\"blank\"></td>" }.joined() + "</tr>"
        return "<h3>Improvement plan</h3><table class=\"data\"><caption>To be filled in by people</caption><thead><tr>"
            + heads.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr></thead><tbody>"
            + String(repeating: row, count: Self.emptyRows) + "</tbody></table>"
    }

    private var form: String {
        "<h3>Outcome, to be signed by each head of delegation</h3>"
            + Self.blank(words.view.exercise.parties.map { HTMLText.escaped($0.name) + ": name, date, signature" })
    }
}
