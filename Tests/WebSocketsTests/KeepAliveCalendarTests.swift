import Testing

@testable import WebSockets

@Suite("When a connection is pinged and given up")
struct KeepAliveCalendarTests {
    private let one = ConnectionID(number: 1)

    @Test("who is silent is pinged once, and hung up after that; who is heard is left in peace for as long again")
    func seconds() {
        var calendar = KeepAliveCalendar(KeepAlive(pingAfterSeconds: 20, hangUpAfterSeconds: 30), second: 100)
        calendar.watch(one, heard: 100)
        #expect(calendar.due(second: 119) == [])
        #expect(calendar.due(second: 120) == [one])
        #expect(calendar.look(at: one, heard: 110, isPinged: false, second: 120) == .wait)
        #expect(calendar.due(second: 129) == [])
        #expect(calendar.due(second: 131) == [one], "also where a second was missed")
        #expect(calendar.look(at: one, heard: 110, isPinged: false, second: 131) == .ping)
        #expect(calendar.due(second: 139) == [])
        #expect(calendar.due(second: 140) == [one])
        #expect(calendar.look(at: one, heard: 110, isPinged: true, second: 140) == .hangUp)
        #expect(calendar.due(second: 1000) == [], "nobody looks at one that was given up")
    }

    @Test("who is silent can be looked at earlier too, and is pinged when it would be else")
    func earlierLook() {
        var calendar = KeepAliveCalendar(
            KeepAlive(pingAfterSeconds: 20, hangUpAfterSeconds: 30), earlierLookAfterSeconds: 10, second: 100)
        calendar.watch(one, heard: 100)
        #expect(calendar.due(second: 109) == [])
        #expect(calendar.due(second: 110) == [one])
        #expect(calendar.look(at: one, heard: 107, isPinged: false, second: 110) == .wait)
        #expect(calendar.due(second: 117) == [one], "ten seconds after it was heard")
        #expect(calendar.look(at: one, heard: 107, isPinged: false, second: 117) == .wait)
        #expect(calendar.due(second: 126) == [])
        #expect(calendar.due(second: 127) == [one])
        #expect(calendar.look(at: one, heard: 107, isPinged: false, second: 127) == .ping)
        #expect(calendar.due(second: 137) == [one])
        #expect(calendar.look(at: one, heard: 107, isPinged: true, second: 137) == .hangUp)
    }

    @Test("who answers a ping is pinged again after the next silence")
    func answered() {
        var calendar = KeepAliveCalendar(KeepAlive(pingAfterSeconds: 2, hangUpAfterSeconds: 3), second: 0)
        calendar.watch(one, heard: 0)
        var (heard, pinged, pings) = (0, -1, 0)
        for second in 1...20 {
            for id in calendar.due(second: second) {
                switch calendar.look(at: id, heard: heard, isPinged: pinged > heard, second: second) {
                case .wait: break
                case .ping:
                    pings += 1
                    pinged = second
                    heard = second
                case .hangUp: Issue.record("It answers.")
                }
            }
        }
        #expect(pings >= 6)
    }
}
