import SessionEngine
import Testing

struct GateTests {
    @Test func letsThroughWhatFollowsFromNothingNew() {
        var gate = Gate<String>(durablePosition: 3)
        #expect(gate.pass("a", behind: 3) == "a")
        #expect(gate.heldCount == 0)
    }

    @Test func holdsBackUntilDurableAndKeepsTheOrder() {
        var gate = Gate<String>(durablePosition: 0)
        #expect(gate.pass("a", behind: 1) == nil)
        #expect(gate.pass("b", behind: 1) == nil)
        #expect(gate.pass("c", behind: 2) == nil)
        #expect(gate.pass("d", behind: 0) == nil, "what comes later must not overtake")
        #expect(gate.release(through: 1) == ["a", "b"])
        #expect(gate.release(through: 2) == ["c", "d"])
    }

    @Test func discardsWhatCanNeverBeDurable() {
        var gate = Gate<String>(durablePosition: 0)
        _ = gate.pass("a", behind: 1)
        gate.discard()
        let released = gate.release(through: 1)
        #expect(released.isEmpty)
    }
}
