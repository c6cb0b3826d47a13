import Testing

@testable import Rehearsal

/// Against values worked out by hand.
@Suite("Means, errors and several tests at once")
struct StatisticsTests {
    @Test("a mean with its error: 1, 2, 3, 4 have 2.5 ± 0.645497")
    func mean() throws {
        let estimate = try #require(Sample([1_000, 2_000, 3_000, 4_000]).estimate)
        #expect(estimate == Estimate(count: 4, mean: 2_500_000, error: 645_497))
        // 1.959964 errors.
        #expect(estimate.margin == 1_265_150)
    }

    @Test("a rate: 3 of 12 are 25% ± 25.6%")
    func rate() throws {
        let estimate = try #require(Sample((0..<12).map { $0 < 3 ? 1_000 : 0 }).estimate)
        // 0.25 · 0.75 / 11 = 0.0170454…, whose root is 0.130558….
        #expect(estimate.mean == 250_000 && estimate.error == 130_558 && estimate.margin == 255_888)
    }

    @Test("differences on the same seeds are tighter than arms apart")
    func paired() throws {
        let (base, changed) = ([1_000, 0, 1_000, 1_000], [0, 0, 1_000, 0])
        let difference = try #require(Sample(zip(base, changed).map { $1 - $0 }).estimate)
        // −1, 0, 0, −1: variance 1/3, error the root of 1/12.
        #expect(difference.mean == -500_000 && difference.error == 288_675)
    }

    @Test("what never varies has no error, and one value has none either")
    func constant() {
        #expect(Sample([7, 7, 7]).estimate == Estimate(count: 3, mean: 7_000, error: 0))
        #expect(Sample([7]).estimate == Estimate(count: 1, mean: 7_000, error: 0))
        #expect(Sample().estimate == nil)
    }

    @Test("samples add up to the sample of all")
    func adding() {
        var sample = Sample([3, -4, 9])
        sample.add(Sample([1, 1]))
        #expect(sample == Sample([3, -4, 9, 1, 1]))
    }

    @Test(
        "whole roots",
        arguments: [
            (0, 0), (-9, 0), (1, 1), (15, 3), (16, 4), (17, 4),
            (1_000_000_000_000_000_000_000_000_000_000, 1_000_000_000_000_000),
        ] as [(Int128, Int128)])
    func roots(_ number: Int128, _ root: Int128) { #expect(number.squareRoot == root) }

    @Test("Holm: the strictest first, and after one that falls all fall")
    func holm() {
        // Four tests: 2.4977, 2.3940, 2.2414, 1.9600.
        #expect(HolmStepDown.standing([3_000_000, 2_500_000, 2_100_000, 1_000_000]) == [true, true, false, false])
        #expect(HolmStepDown.standing([1_000_000, 2_100_000, 3_000_000, 2_500_000]) == [false, false, true, true])
        // 2.1 alone would stand; beside a stronger one that stands, it needs no more than 1.96 again.
        #expect(HolmStepDown.standing([2_100_000]) == [true])
        #expect(HolmStepDown.standing([2_100_000, 2_300_000]) == [true, true])
        #expect(HolmStepDown.standing([2_100_000, 2_200_000]) == [false, false])
        #expect(HolmStepDown.standing([-5_000_000]) == [false])
    }

    @Test("critical values are the normal distribution's")
    func critical() {
        #expect(CriticalValues.single == 1_959_964)
        #expect([2, 10, 64].map(CriticalValues.strictest) == [2_241_403, 2_807_034, 3_359_354])
    }

    @Test("numbers as people read them")
    func figures() {
        #expect(Figures.percent(1, of: 3) == "33.3%" && Figures.percent(2, of: 3) == "66.7%")
        #expect(Figures.percent(1, of: 0) == "-")
        #expect(Figures.rounded(-351_000, places: 2) == "-0.35" && Figures.rounded(1_995_000, places: 2) == "2.00")
        #expect(Figures.signed(351_000, places: 1) == "+0.4" && Figures.signed(20_000, places: 1) == "0.0")
    }
}
