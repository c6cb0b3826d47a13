import DealSpace
import ExerciseFolders
import ExerciseModel
import Glibc
import NegotiationModel
import NegotiationRules
import Rehearsal
import RulePrograms
import StrictJSON

/// Measures an exercise's claims, and holds them against its README.
struct ClaimRun {
    private let folder: String
    private let exercise: Exercise
    private let claims: Claims
    private let options: ClaimOptions
    private let threads: Int
    private var pagePath: String { folder + "/README.md" }

    init(folder: String, _ exercise: Exercise, _ claims: Claims, _ options: ClaimOptions, threads: Int) {
        self.folder = folder
        self.exercise = exercise
        self.claims = claims
        self.options = options
        self.threads = threads
    }

    func run(json: Bool, page: String?) throws {
        let readme = options.check || options.write ? try PageFile(path: pagePath).text() : ""
        let standing = ClaimPageSection(page: readme)
        if options.check, standing == nil {
            throw StaffFault("\(pagePath) has no table of claims; --write puts one there.")
        }
        let extent = extent(of: options.check ? standing?.extent : nil)
        let measuring = ClaimMeasuring(exercise, claims, extent, calibrating: options.calibration)
        let outcomes = try RehearsalCrew.play(measuring.arms, threads: threads)
        let report = measuring.report(outcomes, optionsOnFrontier: optionsOnFrontier)
        if let page {
            let base = outcomes.indices.first { measuring.arms[$0].variation == Variation() } ?? 0
            let html = RehearsalPage(exercise, outcomes[base].tally, title: exercise.title, claims: report).html
            try PageFile(path: page).write(html)
        }
        if json {
            Terminal.write(RehearsalJSON.json(report).canonicalBytes + [10])
        } else if !options.check {
            Terminal.write(ClaimTable(report).lines.joined(separator: "\n") + "\n")
        }
        let section = ClaimPageSection(report, date: Self.today, reasons: standing?.reasons ?? [:])
        if options.write { try PageFile(path: pagePath).write(section.written(into: readme)) }
        if options.check, let standing { try compare(standing, with: section) }
    }

    /// By issue and option, whether some package on the frontier of some draw holds it; nil where it can't be worked out.
    private var optionsOnFrontier: [[Bool]]? {
        guard let program = try? RuleProgram(exercise), let space = try? DealSpace(program, depth: .findings) else {
            return nil
        }
        return space.drawn.map(\.frontier.optionsUsed).reduce(exercise.issues.map { $0.options.map { _ in false } }) {
            zip($0, $1).map { zip($0, $1).map { $0 || $1 } }
        }
    }

    private func extent(of standing: ClaimExtent?) -> ClaimExtent {
        var extent = standing ?? ClaimExtent()
        extent.pairs = options.pairs ?? extent.pairs
        extent.perturbations = options.perturbations ?? extent.perturbations
        extent.perturbationPairs = options.perturbationPairs ?? extent.perturbationPairs
        return extent
    }

    private func compare(_ standing: ClaimPageSection, with measured: ClaimPageSection) throws {
        let differences = standing.differences(to: measured)
        guard differences.isEmpty else {
            throw StaffFault(
                (["The table in \(pagePath) is not what was measured:"] + differences
                    + ["Put the measured one there with --write."]).joined(separator: "\n"))
        }
        guard measured.withoutReason.isEmpty else {
            let names = measured.withoutReason.map(\.rawValue).joined(separator: ", ")
            throw StaffFault(
                "\(pagePath) gives no reason for \(names). Write it behind the name in the list below the table.")
        }
        Terminal.write("\(exercise.title): the table in \(pagePath) is what was measured.\n")
    }

    private static var today: String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(1900 + parts.tm_year)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    }
}
