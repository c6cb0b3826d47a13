/// A moment as people read it, in UTC.
package struct UTCText: Sendable, Hashable {
    /// Such as `2026-11-23`.
    package let date: String
    /// Such as `14:03:22`.
    package let time: String

    /// ISO 8601 with milliseconds, such as `2026-11-23T14:03:22.057Z`.
    package var iso8601: String { "\(date)T\(time).\(String(1_000 + milliseconds).dropFirst())Z" }
    private let milliseconds: Int

    /// - Parameter utcMs: milliseconds since 1970.
    package init(utcMs: Int) {
        let seconds = Self.quotient(utcMs, 1000)
        milliseconds = utcMs - seconds * 1000
        let days = Self.quotient(seconds, 86_400)
        let ofDay = seconds - days * 86_400
        let (year, month, day) = Self.civil(days)
        date = "\(year)-\(Self.two(month))-\(Self.two(day))"
        time = "\(Self.two(ofDay / 3600)):\(Self.two(ofDay / 60 % 60)):\(Self.two(ofDay % 60))"
    }

    // Counts years from March, so that the leap day comes last; 400 years have 146,097 days.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = quotient(shifted, 146_097)
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func quotient(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }

    private static func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
