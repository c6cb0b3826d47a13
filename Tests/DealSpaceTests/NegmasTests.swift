import Foundation
import StrictJSON
import Testing

@testable import DealSpace

/// `Negmas/domains.py` says how the file came about; `docs/deal-space.md` where definitions differ.
@Suite("Agreement with negmas on random domains")
struct NegmasTests {
    static let domains = NegmasDomain.read()

    @Test("There are as many domains as were written")
    func count() { #expect(Self.domains.count == 60) }

    @Test("The same frontier, with reserved values and without", arguments: domains)
    func frontier(_ domain: NegmasDomain) throws {
        let (_, frontier, _) = try domain.space()
        #expect(sorted(frontier.worths) == domain["frontier"])
        #expect(sorted(frontier.worths.filter(domain.isRational)) == domain["rational_frontier"])
    }

    @Test("The same solution points", arguments: domains)
    func solutions(_ domain: NegmasDomain) throws {
        let (_, frontier, solutions) = try domain.space()
        func worths(_ kind: Solution.Kind) -> [Int]? { solutions.first { $0.kind == kind }?.worths }
        // negmas gives every point that is equally good, and none where nobody's reserved value can be met.
        expect(worths(.nash), among: domain["nash"])
        expect(worths(.kalaiSmorodinsky), among: domain["all_ks"])
        expect(worths(.greatestSum), among: domain["max_welfare"])
        if frontier.worths.contains(where: domain.isRational) {
            expect(worths(.egalitarian), among: domain["kalai"])
        } else {
            #expect(domain["kalai"].isEmpty)
        }
        // By negmas's own rule for Kalai and Smorodinsky: the least difference between shares of the most of all.
        let rational = frontier.worths.filter(domain.isRational)
        let differences = rational.map(domain.shareDifference)
        let least = differences.min()
        #expect(sorted(zip(rational, differences).filter { $0.1 == least }.map(\.0)) == domain["ks_by_difference"])
    }

    @Test("As many packages that lose nobody anything", arguments: domains)
    func rational(_ domain: NegmasDomain) throws {
        let (lattice, _, _) = try domain.space()
        let count = AgreeableCounter.count(lattice, noDeal: domain.reserved)
        #expect(count?.forEveryone == domain.rationalCount)
        #expect(count?.packages == domain.rationalCount)
    }

    private func expect(_ worths: [Int]?, among points: [[Int]]) {
        if let worths { #expect(points.contains(worths)) } else { #expect(points.isEmpty) }
    }

    private func sorted(_ points: [[Int]]) -> [[Int]] { points.sorted { $0.lexicographicallyPrecedes($1) } }
}

/// A domain as the file has it.
struct NegmasDomain: Sendable, CustomTestStringConvertible {
    let place: Int
    private let record: JSON

    static func read() -> [NegmasDomain] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Negmas/domains.json").path
        let bytes = FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
        let record = try? JSON(parsing: bytes, limits: .file)
        return (record?["domains"]?.elements ?? []).enumerated().map { NegmasDomain(place: $0, record: $1) }
    }

    var testDescription: String { "domain \(place + 1)" }
    var reserved: [Int] { (record["reserved"]?.elements ?? []).compactMap(\.wholeNumber) }
    var rationalCount: Int? { record["all_rational"]?.wholeNumber }

    subscript(name: String) -> [[Int]] {
        (record[name]?.elements ?? []).map { ($0.elements ?? []).compactMap(\.wholeNumber) }
    }

    private var points: [[[Int]]] {
        (record["points"]?.elements ?? []).map { party in
            (party.elements ?? []).map { ($0.elements ?? []).compactMap(\.wholeNumber) }
        }
    }

    func space() throws -> (lattice: Lattice, frontier: Frontier, solutions: [Solution]) {
        let model = try PackageModel(points: points, noDeal: reserved)
        let lattice = try LatticeBuilder.lattice(of: model)
        let frontier = Frontier(lattice)
        return (lattice, frontier, SolutionFinder(frontier, noDeal: reserved).solutions)
    }

    func isRational(_ worths: [Int]) -> Bool { zip(worths, reserved).allSatisfy { $0 >= $1 } }

    /// The greatest share less the least: of each gain in the gain at the most that any package is worth.
    func shareDifference(_ worths: [Int]) -> Share {
        let wholes = zip(points, reserved).map { party, reserved in party.map { $0.max()! }.reduce(0, +) - reserved }
        let common = wholes.reduce(1, *)
        let shares = worths.indices.map { (worths[$0] - reserved[$0]) * (common / wholes[$0]) }
        return Share(shares.max()! - shares.min()!, of: common)
    }
}
