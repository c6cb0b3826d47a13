/// What is found of the clock.
package struct ClockFinding: Sendable {
    let nowMs: Int
    /// When a log of the folder was written to last; nil where there is none.
    let newestLogMs: Int?
    /// Whether the kernel is told by somebody that the time is right; nil where it doesn't say.
    let isSynchronised: Bool?

    /// - Parameters are milliseconds since 1970, UTC.
    package init(nowMs: Int, newestLogMs: Int?, isSynchronised: Bool?) {
        self.nowMs = nowMs
        self.newestLogMs = newestLogMs
        self.isSynchronised = isSynchronised
    }

    // 2026-11-01: it can't be earlier than this program.
    private static let earliestMs = 1_793_491_200_000
    private static let msOfMinute = 60_000

    var checks: [Check] {
        let advice = "Set it: timedatectl set-ntp true, or by hand, timedatectl set-time."
        guard nowMs >= Self.earliestMs else {
            return [.mend("clock", "This machine's clock stands before this program was written.", do: advice)]
        }
        if let newestLogMs, newestLogMs > nowMs + Self.msOfMinute {
            let minutes = (newestLogMs - nowMs) / Self.msOfMinute
            return [
                .mend(
                    "clock",
                    "A log of the folder was written \(minutes) minutes later than this machine's clock says that it is.",
                    do: advice)
            ]
        }
        guard isSynchronised != false else {
            return [
                .look(
                    "clock", "Nobody keeps this machine's clock right.",
                    do: "Compare it with a watch: it says when certificates are valid, and what logs have for times. "
                        + advice)
            ]
        }
        return [
            .good("clock", isSynchronised == true ? "It is kept right by time servers." : "It stands after every log.")
        ]
    }
}
