import ExerciseModel
import Foundation
import NegotiationModel
import RulePrograms
import TestedExercises
import Testing

@testable import Rehearsal

@Suite("Claims")
struct ClaimTests {
    private static let small = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Small")

    private func report(_ extent: ClaimExtent) throws -> ClaimReport {
        let claims = try #require(TestExercises.harbourClaims)
        let measuring = ClaimMeasuring(TestExercises.harbour.exercise, claims, extent)
        return measuring.report(try measuring.arms.map { try $0.play(0..<$0.count) })
    }

    /// `OFFRAMP_REWRITE_TABLES=1` writes the table anew; read it before it is committed.
    @Test("a small sample gives the table that is committed, to the letter")
    func smallTable() throws {
        let page = Self.small.appending(path: "harbour-hours.md")
        let report = try report(ClaimExtent(pairs: 20, perturbations: 3, perturbationPairs: 5))
        let standing = try? String(contentsOf: page, encoding: .utf8)
        let section = ClaimPageSection(report, date: "2022-03-10")
        let written = section.written(into: standing ?? "# Harbour hours, a small sample\n")
        if ProcessInfo.processInfo.environment["OFFRAMP_REWRITE_TABLES"] == "1" {
            try written.write(to: page, atomically: true, encoding: .utf8)
        } else {
            #expect(standing == written)
        }
    }

    @Test("arms that several comparisons share are played once")
    func sharedArms() throws {
        let claims = try #require(TestExercises.harbourClaims)
        let arms = ClaimMeasuring(TestExercises.harbour.exercise, claims, ClaimExtent(pairs: 2, perturbations: 0)).arms
        for (place, arm) in arms.enumerated() {
            #expect(!arms[..<place].contains { $0.variation == arm.variation })
        }
        #expect(arms.allSatisfy { $0.firstSeed == claims.report.firstSeed && $0.family == claims.report.family })
    }

    @Test("a claim is emergent, built or failed by what happens with its rule off")
    func verdicts() {
        func figure(_ on: Bool, off: Bool?, isStated: Bool = true) -> ClaimFigure.Verdict {
            let claim = Claim(
                id: "C1", text: "", change: "", passages: [], rules: isStated ? ["R1"] : [], comparisons: [])
            func check(_ isClear: Bool) -> [[CheckFigure]] {
                let estimate = Estimate(count: 9, mean: isClear ? 3_000_000 : 1_000_000, error: 1_000_000)
                return [
                    [
                        CheckFigure(
                            check: Check([.settled], .more), sessions: 9, settledInBase: 0, settledInChanged: 0,
                            tests: [estimate])
                    ]
                ]
            }
            var ways = [ClaimWay.on: check(on)]
            ways[.off] = off.map(check)
            return ClaimFigure(claim: claim, ways: ways, stands: on).verdict
        }
        #expect(figure(true, off: true) == .emergent)
        #expect(figure(true, off: false) == .built)
        #expect(figure(true, off: nil, isStated: false) == .emergent)
        #expect(figure(false, off: true) == .failed)
    }

    @Test("a claim's lines keep to 80 columns, and show every way")
    func lines() throws {
        let lines = ClaimTable(try report(ClaimExtent(pairs: 3, perturbations: 0, perturbationPairs: 2))).lines
        for line in lines { #expect(line.count <= 80, "\(line)") }
        #expect(lines.count { $0.hasPrefix("        off: ") } == 2)
    }

    // MARK: The table in a page

    private func section(_ reasons: [ClaimID: String] = [:]) throws -> ClaimPageSection {
        var report = try report(ClaimExtent(pairs: 4, perturbations: 0, perturbationPairs: 2))
        report.conditions[0].holds = false
        return ClaimPageSection(report, date: "2022-03-10", reasons: reasons)
    }

    @Test("a table is read back from its page as it was written, and the page around it stays")
    func roundTrip() throws {
        let section = try section(["N1": "Because it is a tutorial."])
        let page = section.written(into: "# Title\n\nText.\n")
        #expect(page.hasPrefix("# Title\n\nText.\n\n<!-- rehearsal: begin -->\n"))
        let read = try #require(ClaimPageSection(page: page))
        #expect(read.differences(to: section).isEmpty && read.date == "2022-03-10")
        #expect(read.reasons["N1"] == "Because it is a tutorial.")
        #expect(read.extent == ClaimExtent(pairs: 4, perturbations: 0, perturbationPairs: 2))
        #expect(section.written(into: page) == page)
    }

    @Test("what is unmet needs a reason that somebody wrote")
    func reasons() throws {
        let bare = try section()
        #expect(bare.withoutReason.contains("N1"))
        let read = try #require(ClaimPageSection(page: bare.written(into: "")))
        #expect(read.reasons.isEmpty && read.withoutReason == bare.withoutReason)
        #expect(try !section(["N1": "So it is."]).withoutReason.contains("N1"))
    }

    @Test("another figure is told, line by line")
    func differences() throws {
        let measured = try section()
        var standing = measured
        let row = try #require(standing.lines.firstIndex { $0.contains("**H1**") })
        standing.lines[row] += "!"
        #expect(standing.differences(to: measured) == ["- \(standing.lines[row])", "+ \(measured.lines[row])"])
    }

    @Test("a page without marks has no table")
    func none() { #expect(ClaimPageSection(page: "# Title\n") == nil) }
}
