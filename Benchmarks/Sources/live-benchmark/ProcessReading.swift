import Foundation
import Glibc

/// What the system says of a process.
struct ProcessReading {
    let cpuSeconds: Double
    let threads: Int
    let residentMiB: Double
    /// The most that it had at once.
    let peakMiB: Double
    /// What the disk gave it; nothing of what was in memory already.
    let diskReadMiB: Double

    init(_ pid: pid_t) {
        var clock = clockid_t()
        var time = timespec()
        clock_getcpuclockid(pid, &clock)
        clock_gettime(clock, &time)
        cpuSeconds = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
        threads = Self.number("Threads:", in: status)
        residentMiB = Double(Self.number("VmRSS:", in: status)) / 1024
        peakMiB = Double(Self.number("VmHWM:", in: status)) / 1024
        let transfers = (try? String(contentsOfFile: "/proc/\(pid)/io", encoding: .utf8)) ?? ""
        diskReadMiB = Double(Self.number("read_bytes:", in: transfers)) / 1_048_576
    }

    /// The share of a core that a process takes while nothing is asked of it by whoever measures.
    static func share(of pid: pid_t, seconds: Double) -> Double {
        let before = ProcessReading(pid)
        usleep(UInt32(seconds * 1e6))
        return (ProcessReading(pid).cpuSeconds - before.cpuSeconds) / seconds
    }

    private static func number(_ name: String, in status: String) -> Int {
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
        return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
    }
}
