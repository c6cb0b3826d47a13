import Glibc
import SystemPackage
import Threads
import WebSockets

/// What the system says of this process.
struct ProcessFigures {
    /// Memory that lies in the machine's, in bytes; 0 where the system doesn't say.
    let residentBytes: Int
    /// Memory that was allocated and not freed, in bytes.
    let allocatedBytes: Int
    /// Processor time since the start, in microseconds.
    let cpuUs: Int
    let openDescriptors: Int
    let descriptorsMax: Int

    /// As things stand now. Takes some microseconds for each open descriptor.
    init() {
        let file = try? OwnedDescriptor(opening: "/proc/self/statm", .readOnly)
        defer { withExtendedLifetime(file) {} }
        let words = String(decoding: (try? file?.descriptor.readPiece(bytesMax: 256)) ?? [], as: UTF8.self)
            .split(separator: " ")
        residentBytes = (words.count > 1 ? Int(words[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
        allocatedBytes = ProcessMemory.allocatedBytes
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        cpuUs =
            (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1_000_000 + usage.ru_utime.tv_usec
            + usage.ru_stime.tv_usec
        openDescriptors = DescriptorUse.open
        descriptorsMax = DescriptorUse.allowed
    }
}
