import Foundation
import PseudoTerminals
import Testing

/// The players' program after more news than any table makes.
@Suite(.serialized) struct LongSessionTests {
    private static let newsCount = 10_000
    private static let residentMiBMax = 60

    @Test("Ten thousand news leave the program small, and its keys quick")
    func staysSmall() async throws {
        let frames = try ServedSession.recordedFrames()
        let server = try HostileServer(frames: frames + (try Self.news(after: frames))) { $0 }
        let began = ContinuousClock.now
        let olena = try Terminal(
            Programs.path("offramp-join"),
            ["127.0.0.1:\(server.port)", "AAAA-BBBB-CCCC-DDDD", "--name", "Olena"])
        try await olena.wait(for: "Word \(Self.newsCount) of many", within: .seconds(60))
        let tookNews = ContinuousClock.now - began
        let fastestKey = try Self.fastestKey(at: olena)
        let residentMiB = try #require(olena.residentBytes) >> 20
        print("\(Self.newsCount) news in \(tookNews), a key in \(fastestKey), \(residentMiB) MiB resident.")
        #expect(residentMiB < Self.residentMiBMax)
        #expect(fastestKey < .milliseconds(100))
        try olena.press("quit", .enter)
        #expect(try await olena.exitStatus() == 0)
    }

    /// The shortest of many times from a key to the screen that it brings.
    ///
    /// The shortest, and watched without giving the thread away: how long a test waits for a processor says nothing of the
    /// program.
    private static func fastestKey(at terminal: Terminal) throws -> Duration {
        var fastest = Duration.seconds(60)
        for turn in 0..<20 {
            let (key, title) = turn % 2 == 0 ? ("0", "[0 News]") : ("1", "[1 ")
            let pressedAt = ContinuousClock.now
            try terminal.press([.text(key)])
            while !terminal.screen.contains(where: { $0.contains(title) }) {
                try #require(ContinuousClock.now - pressedAt < .seconds(20), "\(title) isn't shown")
                usleep(500)
            }
            fastest = min(fastest, ContinuousClock.now - pressedAt)
        }
        return fastest
    }

    /// The words to all once more, and once more, by the numbers that follow.
    private static func news(after frames: [[UInt8]]) throws -> [[UInt8]] {
        let values = try frames.map { try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]) }
        let all = values.filter { $0["method"] as? String == "news" }
        let last = all.compactMap { ($0["params"] as? [String: Any])?["number"] as? Int }.max() ?? 0
        let pattern = try #require(frames.last { String(decoding: $0, as: UTF8.self).contains("A word to all") })
        let text = String(decoding: pattern, as: UTF8.self)
        let number = try #require(
            ((try JSONSerialization.jsonObject(with: Data(pattern)) as? [String: Any])?["params"] as? [String: Any])?[
                "number"] as? Int)
        return (1...newsCount).map { place in
            let said = "Word \(place) of many, each of them long enough for more than one row of eighty columns."
            return Array(
                text.replacing("A word to all", with: said)
                    .replacing("\"number\":\(number),", with: "\"number\":\(last + place),").utf8)
        }
    }
}
