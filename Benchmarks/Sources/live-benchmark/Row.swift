/// One load, and what is read off it.
struct Row {
    let name: String
    let rooms: Int
    /// What the load is told beside rooms and places.
    let load: [String]
    var opening = Opening()
    /// Watchers in one more session, in which nobody acts.
    var idle = 0
    /// How many times as long as others it is measured: a 99th percentile needs many commands.
    var patience = 1.0
    /// How often it is run at most.
    var roundsMax = Int.max
    /// Whether nothing is asked of the server, and only what it takes by itself is measured.
    var isRest = false
    /// Offers and sessions at rest are nothing that servers without rules have.
    var servers: [MeasuredServer.Kind] = [.today, .c, .baseline]
    let figures: [Figure]

    var roomsOpened: Int { rooms + (idle > 0 ? 1 : 0) }

    /// How often a server is measured: the baseline once, where no target looks at it, so that the whole stays short.
    func rounds(_ kind: MeasuredServer.Kind, of all: Int) -> Int {
        let isLookedAt = figures.contains { $0.targets.contains { $0.other == kind } }
        return kind == .baseline && !isLookedAt ? 1 : all
    }

    static let all: [Row] = [
        Row(
            name: "20 rooms, 1 in flight", rooms: 20, load: ["--in-flight", "1"],
            servers: [.today, .c, .baseline, .node, .python],
            figures: [.commands([.of(.c, .atLeast, 0.85), .of(.node, .atLeast, 1.3), .of(.python, .atLeast, 4)])]),
        Row(
            name: "20 rooms, 16 in flight", rooms: 20, load: ["--in-flight", "16"],
            servers: [.today, .c, .baseline, .nats],
            figures: [.commands([.of(.c, .atLeast, 0.5), .of(.baseline, .atLeast, 12), .of(.nats, .atLeast, 1)])]),
        Row(
            name: "200 rooms, 4 in flight", rooms: 200, load: ["--in-flight", "4"],
            figures: [.commands([.of(.c, .atLeast, 0.6)])]),
        Row(
            name: "offers, 20 rooms, 16 in flight", rooms: 20, load: ["--in-flight", "16", "--command", "offer"],
            servers: [.today, .baseline],
            figures: [
                .commands([.of(.baseline, .atLeast, 20)]),
                Figure("bytes a seat", \.bytesPerSeat, digits: 0, [.of(.baseline, .atMost, 0.4)]),
            ]),
        Row(
            name: "100 commands/s, 20 rooms", rooms: 20, load: ["--rate", "100"], patience: 2,
            figures: [
                Figure("p50, ms", \.p50Ms, digits: 2, [.of(.c, .atMost, 1.2)]),
                Figure("p99, ms", \.p99Ms, digits: 2, [.of(.c, .atMost, 1.5)]),
            ]),
        Row(
            name: "100 commands/s beside 9,900 idle", rooms: 20, load: ["--rate", "100"], idle: 9_900, patience: 2,
            figures: [
                Figure("CPU, %", \.serverPercent, digits: 1, [.itself(.atMost, 4)]),
                Figure("p50, ms", \.p50Ms, digits: 2, [.itself(.atMost, 0.8)]),
            ]),
        Row(
            name: "1,000 sessions, 5,000 commands/s", rooms: 1_000, load: ["--rate", "5000"],
            figures: [
                Figure("CPU, %", \.serverPercent, digits: 1, [.of(.c, .atMost, 1.4), .itself(.atMost, 35)]),
                Figure("p99, ms", \.p99Ms, digits: 2, [.itself(.atMost, 5)]),
            ]),
        Row(
            name: "1,000 sessions, nobody acts", rooms: 1_000, load: ["--warm", "3"],
            // Pings come after 20 s of silence, and are to be counted; one such wait says enough of what never changes.
            patience: 12, roundsMax: 1, isRest: true, servers: [.today, .baseline],
            figures: [
                Figure("CPU, 5,000 joined, %", \.serverPercent, digits: 2, [.itself(.atMost, 3)]),
                Figure("MiB, 5,000 joined", \.residentMiB, digits: 0, [.itself(.atMost, 150)]),
                Figure("MiB, all have left", \.leftMiB, digits: 0, []),
                Figure("CPU, nobody joined, %", \.restPercent, digits: 2, [.itself(.atMost, 1)]),
                Figure("threads, nobody joined", \.restThreads, digits: 0, [.itself(.atMost, 20)]),
                Figure("MiB, nobody joined", \.restMiB, digits: 0, [.itself(.atMost, 80)]),
            ]),
    ]
}

/// A number that a row shows, and what it should be.
struct Figure {
    let name: String
    let value: @Sendable (Sample) -> Double
    let digits: Int
    let targets: [Target]

    init(_ name: String, _ path: KeyPath<Sample, Double> & Sendable, digits: Int, _ targets: [Target]) {
        self.name = name
        value = { $0[keyPath: path] }
        self.digits = digits
        self.targets = targets
    }

    static let commandsName = "commands/s"

    static func commands(_ targets: [Target]) -> Figure {
        Figure(commandsName, \.perSecond, digits: 0, targets)
    }
}

/// What a figure should be, by itself or beside another server's.
struct Target {
    enum Side { case atLeast, atMost }

    let other: MeasuredServer.Kind?
    let side: Side
    let bound: Double

    static func of(_ other: MeasuredServer.Kind, _ side: Side, _ bound: Double) -> Target {
        Target(other: other, side: side, bound: bound)
    }

    static func itself(_ side: Side, _ bound: Double) -> Target { Target(other: nil, side: side, bound: bound) }

    var text: String { "\(side.sign) \(bound.short)" + (other.map { " × \($0.shortTitle)" } ?? "") }

    /// - Parameter ratio: what Offramp's figure is to another server's.
    /// - Returns: nil where there is nothing to compare with.
    func isMet(_ today: Double, ratio: (MeasuredServer.Kind) -> Double?) -> Bool? {
        let value = if let other { ratio(other) } else { today as Double? }
        return value.map { side == .atLeast ? $0 >= bound : $0 <= bound }
    }
}

extension Target.Side {
    fileprivate var sign: String { self == .atLeast ? "≥" : "≤" }
}

extension Double {
    fileprivate var short: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
