import PlayerClient
import Testing

@testable import PlayerScreens

@Suite("Bars of numbers")
struct TrackBarTests {
    @Test(arguments: [(-5, "[----------]"), (0, "[#####-----]"), (5, "[##########]"), (99, "[##########]")])
    func aValueThatNothingMoved(_ value: Int, _ bar: String) {
        #expect(TrackBar(value, from: -5, to: 5, width: 10).text == bar)
    }

    @Test(
        "where it came from",
        arguments: [
            (2, 2, "[#####>>---]"), (-1, -3, "[####<<<---]"), (5, 10, "[>>>>>>>>>>]"), (-5, -10, "[<<<<<<<<<<]"),
            (0, 0, "[#####-----]"),
        ])
    func change(_ value: Int, _ change: Int, _ bar: String) {
        #expect(TrackBar(value, from: -5, to: 5, change: change, width: 10).text == bar)
    }

    @Test func aChangeThatFillsNoPlaceHasASignAllTheSame() {
        #expect(TrackBar(501, from: 0, to: 999, change: 1, width: 10).text == "[####>-----]")
        #expect(TrackBar(501, from: 0, to: 999, change: -1, width: 10).text == "[#####<----]")
        // Nothing is filled, so that nothing can be said to have been.
        #expect(TrackBar(1, from: 0, to: 999, change: 1, width: 10).text == "[----------]")
    }

    @Test func whatIsFilledIsTheValueWhateverItCameFrom() {
        for width in 1...12 {
            for value in -6...6 {
                for change in -12...12 {
                    let bar = TrackBar(value, from: -5, to: 5, change: change, width: width).text
                    let plain = TrackBar(value, from: -5, to: 5, width: width).text
                    #expect(bar.count == width + 2)
                    #expect(bar.count { "#>".contains($0) } == plain.count { $0 == "#" }, "\(value) \(change) \(width)")
                    #expect(!bar.contains("<") || change < 0)
                    #expect(!bar.contains(">") || change > 0)
                }
            }
        }
    }
}
