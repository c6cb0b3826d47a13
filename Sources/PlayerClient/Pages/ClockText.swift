/// Times as people read them.
package enum ClockText {
    /// 754 seconds are `12:34`; never below `0:00`.
    package static func length(_ seconds: Int) -> String {
        let seconds = max(0, seconds)
        return "\(seconds / 60):" + twoDigits(seconds % 60)
    }

    /// `1 minute`, `10 minutes`.
    package static func minutes(_ count: Int) -> String { count == 1 ? "1 minute" : "\(count) minutes" }

    /// The time of day in UTC of UTC milliseconds, `14:02:05`.
    package static func timeOfDay(_ milliseconds: Int) -> String {
        let seconds = ((milliseconds / 1000) % 86_400 + 86_400) % 86_400
        return [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits).joined(separator: ":")
    }

    private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
