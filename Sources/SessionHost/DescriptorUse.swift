import Threads
import WebSockets

/// How many files this process has open, and may have.
enum DescriptorUse {
    /// With none to spare for looking, all are taken.
    static var open: Int {
        // One of them is the folder that is being listed.
        (try? FolderListing.names(in: "/proc/self/fd").count - 1) ?? allowed
    }

    static var allowed: Int { DescriptorLimit.allowed() }
}
