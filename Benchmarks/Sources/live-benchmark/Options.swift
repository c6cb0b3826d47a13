/// What is measured, and with what.
struct Options {
    /// Folders with ready programs, in place of those that are built here: for trials. Their patches must be in them already.
    var today: String?
    var baseline: String?
    /// Places among the rows, from 1; none: all rows.
    var rows: [Int] = []
    var rounds = 3
    var seconds = 2.0
    /// Whether the baseline is left out.
    var isWithoutBaseline = false
    /// Whether long logs are measured, in place of live sessions.
    var isLong = false
    /// Of the row "start".
    var sessions = 1_000
    var entries = 10_000

    static let usage = """
        live-benchmark [--long [--sessions N] [--entries N]] [--rows 1,2] [--rounds N] [--seconds N] [--no-baseline]
                       [--today FOLDER] [--baseline FOLDER]

        Measures a server of Offramp's work in C, Offramp as it stands here, and Offramp at f278165, in turn, and prints a table.
        --long measures the reading of long logs; --sessions and --entries say how many sessions of how many entries a server
        starts with. --today and --baseline name folders with ready programs, with the patches of Benchmarks/live.
        """

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            if name == "--no-baseline" {
                isWithoutBaseline = true
                continue
            }
            if name == "--long" {
                isLong = true
                continue
            }
            guard let given = rest.popFirst() else { throw Fault(Self.usage) }
            switch name {
            case "--today": today = given
            case "--baseline": baseline = given
            case "--rows": rows = try given.split(separator: ",").map { try Self.number(String($0)) }
            case "--rounds": rounds = try Self.number(given)
            case "--seconds": seconds = try Self.number(given)
            case "--sessions": sessions = try Self.number(given)
            case "--entries": entries = try Self.number(given)
            default: throw Fault(Self.usage)
            }
        }
    }

    /// Whether a row is measured.
    func has(row: Int) -> Bool { rows.isEmpty || rows.contains(row) }

    private static func number<Number: LosslessStringConvertible & Comparable & ExpressibleByIntegerLiteral>(
        _ text: String
    ) throws -> Number {
        guard let number = Number(text), number > 0 else { throw Fault(usage) }
        return number
    }
}

/// Why nothing can be measured, for people.
struct Fault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
