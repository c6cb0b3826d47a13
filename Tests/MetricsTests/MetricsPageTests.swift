import Testing

@testable import Metrics

@Suite("Counts as a page that Prometheus reads")
struct MetricsPageTests {
    @Test("each metric has its help, its type and its samples")
    func page() {
        var page = MetricsPage()
        page.addCounter("a_total", "First \\ and\nlast.", 7)
        page.addGauge("b", "By \"kind\".", [.init([.init("kind", "x\"\\\n")], -3), .init([.init("kind", "y")], 0)])
        page.addCounter("c_seconds_total", "Time.", 1_500, decimals: 6)
        #expect(
            page.text == """
                # HELP a_total First \\\\ and\\nlast.
                # TYPE a_total counter
                a_total 7
                # HELP b By "kind".
                # TYPE b gauge
                b{kind="x\\"\\\\\\n"} -3
                b{kind="y"} 0
                # HELP c_seconds_total Time.
                # TYPE c_seconds_total counter
                c_seconds_total 0.0015

                """)
    }

    @Test("buckets are counted up to their bounds, and the last holds all")
    func histogram() {
        var histogram = Histogram(bounds: [10, 100])
        for value in [1, 10, 11, 100, 101, 5_000] { histogram.observe(value) }
        #expect(histogram.counts == [2, 2, 2])
        var page = MetricsPage()
        page.addHistogram("h_seconds", "Waits.", histogram, decimals: 3)
        #expect(
            page.text == """
                # HELP h_seconds Waits.
                # TYPE h_seconds histogram
                h_seconds_bucket{le="0.01"} 2
                h_seconds_bucket{le="0.1"} 4
                h_seconds_bucket{le="+Inf"} 6
                h_seconds_sum 5.223
                h_seconds_count 6

                """)
    }

    @Test(
        "whole numbers of small units are written exactly",
        arguments: [
            (0, 6, "0"), (1, 6, "0.000001"), (1_000_000, 6, "1"), (-2_500, 3, "-2.5"), (12, 0, "12"),
            (9_007_199_254_740_993, 6, "9007199254.740993"),
        ])
    func decimals(value: Int, decimals: Int, text: String) {
        #expect(MetricsPage.decimal(value, decimals) == text)
    }
}
