import Glibc

/// The number of files that this process may have open.
package enum DescriptorLimit {
    /// The limit in force, RLIMIT_NOFILE.
    package static func allowed() -> Int {
        Int(clamping: current().rlim_cur)
    }

    /// To which the account may raise it.
    package static func most() -> Int {
        Int(clamping: current().rlim_max)
    }

    /// Runs `body` while no more than `count` files may be open, and puts the limit back.
    ///
    /// libwebsockets sizes its tables by the limit that it finds: gigabytes, where a container has hardly any. Its own
    /// setting for a smaller number makes it search the whole table for every connection at every turn.
    static func withAtMost<Result>(_ count: Int, _ body: () -> Result) -> Result {
        var before = current()
        guard before.rlim_cur > rlim_t(count) else { return body() }
        var lowered = before
        lowered.rlim_cur = rlim_t(count)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &lowered)
        defer { setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &before) }
        return body()
    }

    private static func current() -> rlimit {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return limit
    }
}
