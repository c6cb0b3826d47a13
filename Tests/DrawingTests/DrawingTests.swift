import Testing

@testable import Drawing

@Suite("Pictures")
struct DrawingTests {
    @Test("what is drawn is told to those who don't see it, and is no markup")
    func told() {
        let chart = LineChart(
            "Worth <of> offers", [.init("us & eu", [(0, 100), (5, 80)]), .init("ru", [(2, -30)], isStepped: true)],
            axes: ("Minutes", "Points"), endX: 10, wordY: { "\($0 / 10)" }, id: "c")
        #expect(chart.svg.contains("<title id=\"c-t\">Worth &lt;of&gt; offers</title>"))
        #expect(chart.svg.contains("us &amp; eu: 10 at 0, 8 at 5. ru: -3 at 2"))
        #expect(chart.svg.contains("stroke-dasharray"))
    }

    @Test(
        "round marks lie within the scale, however wide it is",
        arguments: [(-35, 40), (0, 5), (-10_000, 120_000), (7, 8)])
    func ticks(low: Int, high: Int) {
        let ticks = Drawing.ticks(from: low, to: high)
        #expect(ticks.allSatisfy { (low...high).contains($0) } && ticks.count <= 10 && ticks == ticks.sorted())
    }

    @Test("the edge goes through what nothing dominates")
    func edge() {
        let edge = PointPlane.edge(of: [(1, 9), (5, 5), (4, 4), (9, 1), (5, 3), (0, 9)])
        #expect(edge.map(\.x) == [9, 5, 1] && edge.map(\.y) == [1, 5, 9])
    }

    @Test("points of one picture have signs of their own, and stay within it")
    func plane() {
        let plane = PointPlane(
            id: "p", title: "t", caption: "c", dots: [(0, 0), (100, 50)], edge: [(100, 50)],
            marks: [.init("Nash", .circle, (50, 50)), .init("here", .square, (-500, 20), isFilled: true)],
            noDeal: (0, 0),
            names: ("us", "ru"))
        #expect(plane.svg.contains("<circle") && plane.svg.contains("fill=\"#000\""))
        #expect(!plane.svg.contains("\"-"), "nothing lies outside")
    }
}
