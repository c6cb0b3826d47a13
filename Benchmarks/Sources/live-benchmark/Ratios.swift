import Foundation

/// What Offramp's figure is to other servers' under the same load.
///
/// Where the load is the bottleneck commands a second say nothing of a server; what a command takes of it does.
struct Ratios {
    let isLoadAtItsLimit: Bool
    private let medians: [MeasuredServer.Kind: Double]

    init(_ figure: Figure, _ samples: [MeasuredServer.Kind: [Sample]]) {
        let isLimited =
            figure.name == Figure.commandsName && samples.values.joined().contains { $0.generatorShare > 0.9 }
        isLoadAtItsLimit = isLimited
        medians = samples.mapValues { Table.median($0.map(isLimited ? { 1 / $0.serverMicros } : figure.value)) }
    }

    /// nil where the other wasn't measured.
    func of(_ other: MeasuredServer.Kind) -> Double? {
        guard let today = medians[.today], let divisor = medians[other], divisor > 0 else { return nil }
        return today / divisor
    }

    func cell(_ other: MeasuredServer.Kind) -> String {
        of(other).map { String(format: "%.3g", $0) + (isLoadAtItsLimit ? "\\*" : "") } ?? "–"
    }
}
