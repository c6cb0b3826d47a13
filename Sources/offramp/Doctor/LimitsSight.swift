import ServerChecks
import SessionHost
import SystemPackage
import Threads
import WebSockets

/// Looks how many files and how much memory the server may have.
struct LimitsSight {
    private let configuration: HostConfiguration

    init(_ configuration: HostConfiguration) {
        self.configuration = configuration
    }

    var finding: LimitsFinding {
        LimitsFinding(
            filesNeeded: configuration.limits.descriptorsNeeded, filesAllowed: DescriptorLimit.allowed(),
            filesMost: DescriptorLimit.most(), memoryFreeBytes: Self.memoryFreeBytes)
    }

    /// What programs can have without others being moved to the disk; nil where the system doesn't say.
    private static var memoryFreeBytes: Int? {
        guard let file = try? OwnedDescriptor(opening: "/proc/meminfo", .readOnly),
            let bytes = try? file.descriptor.readWhole(byteCount: 16_384)
        else { return nil }
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("MemAvailable:") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
    }
}
