import Foundation

/// The table, in Markdown, as it stands in the documentation.
struct Table {
    private var lines = [
        "| | C | Offramp | ratio to C | \(Programs.baselineCommit) | ratio to that | target | |",
        "|---|---|---|---|---|---|---|---|",
    ]
    private var isLoadAtItsLimit = false

    var isEmpty: Bool { lines.count == 2 }

    var text: String {
        var text = lines.joined(separator: "\n")
        text += "\n\nMedians, and ± half of what lies between the least and the most."
        if isLoadAtItsLimit {
            text +=
                "\n\\* The load took more than 90 % of its core: the server's µs of CPU a command are compared there,"
            text += " in place of commands a second."
        }
        return text
    }

    mutating func add(_ row: Row, _ samples: [MeasuredServer.Kind: [Sample]]) {
        for figure in row.figures { add(row.name, figure, samples) }
        let shares = MeasuredServer.Kind.allCases.compactMap { kind in
            samples[kind].map { samples in
                "\(kind.title) \(Self.percent(samples.map(\.generatorShare))) / \(Self.percent(samples.map(\.serverShare)))"
            }
        }
        complain("    load / server, % of a core: " + shares.joined(separator: ", "))
        let late = samples.values.joined().map(\.late).reduce(0, +)
        if late > 0 { complain("    \(late) times a command was due and its room had no place left for it.") }
    }

    mutating func add(_ row: String, _ figure: Figure, _ samples: [MeasuredServer.Kind: [Sample]]) {
        let values = samples.mapValues { $0.map(figure.value) }
        guard let today = values[.today].map(Self.median) else { return }
        let ratios = Ratios(figure, samples)
        isLoadAtItsLimit = isLoadAtItsLimit || ratios.isLoadAtItsLimit
        let cells = [
            "\(row): \(figure.name)", Self.cell(values[.c], figure.digits),
            Self.cell(values[.today], figure.digits),
            ratios.cell(.c), Self.cell(values[.baseline], figure.digits), ratios.cell(.baseline),
            figure.targets.map(\.text).joined(separator: "; "),
            figure.targets.map { Self.verdict($0.isMet(today, ratio: ratios.of)) }.joined(separator: "; "),
        ]
        lines.append("| " + cells.joined(separator: " | ") + " |")
        for peer in [MeasuredServer.Kind.node, .python, .nats] {
            guard let cell = values[peer].map({ Self.cell($0, figure.digits) }) else { continue }
            lines.append("| \(row): \(figure.name), \(peer.title) | | \(cell) | | | | | |")
        }
    }

    // MARK: Cells

    static func cell(_ values: [Double]?, _ digits: Int) -> String {
        guard let values, let least = values.min(), let most = values.max() else { return "–" }
        let spread = String(format: "%.*f", digits, (most - least) / 2)
        return String(format: "%.*f", digits, median(values)) + " ± " + spread
    }

    private static func verdict(_ isMet: Bool?) -> String {
        isMet.map { $0 ? "met" : "**missed**" } ?? "–"
    }

    private static func percent(_ shares: [Double]) -> String { String(format: "%.0f", median(shares) * 100) }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
