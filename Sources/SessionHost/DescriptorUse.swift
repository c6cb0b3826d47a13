import SystemPackage
import Threads
import WebSockets

/// How many files this process has open, and may have.
enum DescriptorUse {
    /// Looks at each: for metrics, which are asked for now and then. With none to spare for looking, all are taken.
    static var open: Int {
        // One of them is the folder that is being listed.
        (try? FolderListing.names(in: "/proc/self/fd").count - 1) ?? allowed
    }

    static var allowed: Int { DescriptorLimit.allowed() }

    /// Whether so many more can be opened: they are, and given back, which costs the same however many there are.
    static func canOpen(_ count: Int) -> Bool {
        var opened: [FileDescriptor] = []
        defer { for descriptor in opened { try? descriptor.close() } }
        while opened.count < count {
            guard let one = try? FileDescriptor.open("/", .readOnly) else { return false }
            opened.append(one)
        }
        return true
    }
}
