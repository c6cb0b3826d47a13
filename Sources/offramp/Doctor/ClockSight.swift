import Glibc
import ServerChecks
import Threads

/// Looks at the clock, and whether anybody keeps it right.
enum ClockSight {
    static func finding(newestLogMs: Int?) -> ClockFinding {
        ClockFinding(nowMs: SystemClock.utcMs, newestLogMs: newestLogMs, isSynchronised: isSynchronised)
    }

    private typealias Adjusting = @convention(c) (UnsafeMutableRawPointer) -> Int32
    // Of `struct timex`, with room to spare: 208 on 64-bit machines.
    private static let roomBytes = 512
    private static let clockIsUnsynchronised: Int32 = 5

    /// As the kernel was told, adjtimex(2); nil where it doesn't say. Swift's Glibc hasn't <sys/timex.h>, so the call is looked up: of what it
    /// fills in, nothing is read but what it returns, and a room of zeros changes nothing.
    private static var isSynchronised: Bool? {
        guard let symbol = dlsym(nil, "adjtimex") else { return nil }
        let call = unsafeBitCast(symbol, to: Adjusting.self)
        return withUnsafeTemporaryAllocation(byteCount: roomBytes, alignment: 16) { room in
            guard let start = room.baseAddress else { return nil }
            room.initializeMemory(as: UInt8.self, repeating: 0)
            let state = call(start)
            return state < 0 ? nil : state != clockIsUnsynchronised
        }
    }
}
