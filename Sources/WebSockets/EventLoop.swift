import CLibEv
import CLibWebSockets
import Glibc

/// How a context waits for its sockets.
///
/// With libev one that wakes costs the same however many there are; polling looks at all of them each time, and serves for a
/// few. libwebsockets' own libev loop can't be ended, so the loop is ours, and is run turn by turn.
enum EventLoop {
    case polling
    case libev(OpaquePointer)

    /// The plugin by which libwebsockets knows libev; Debian's package libwebsockets-evlib-ev.
    private static let plugin = "libwebsockets-evlib_ev.so"

    /// For many connections: libev, unless the plugin isn't there, or no loop can be made.
    ///
    /// The plugin has to be that of the very library that is used: one of another version would be loaded all the same, and
    /// take its context for another. It lies beside its library, where the library looks for it, too.
    static func forMany() -> EventLoop {
        guard let folder = libraryFolder, let found = dlopen("\(folder)/\(plugin)", RTLD_LAZY) else { return .polling }
        dlclose(found)
        return ev_loop_new(UInt32(EVFLAG_AUTO)).map { .libev($0) } ?? .polling
    }

    /// The folder that libwebsockets was loaded from.
    private static var libraryFolder: Substring? {
        guard let name = clws_library() else { return nil }
        let path = String(cString: name)
        return path.lastIndex(of: "/").map { path[..<$0] }
    }

    func fill(_ info: inout lws_context_creation_info, memory: CMemory) {
        guard case .libev(let loop) = self else { return }
        info.options |= UInt64(LWS_SERVER_OPTION_LIBEV)
        info.foreign_loops = memory.keep([UnsafeMutableRawPointer(loop) as UnsafeMutableRawPointer?])
    }

    /// Waits for something to happen and handles it. False if nothing can happen any more.
    func turn(_ context: OpaquePointer) -> Bool {
        switch self {
        case .polling: lws_service(context, 0) >= 0
        case .libev(let loop): ev_run(loop, Int32(EVRUN_ONCE)) != 0
        }
    }

    /// Frees the loop; after the context that ran in it.
    func end() {
        if case .libev(let loop) = self { ev_loop_destroy(loop) }
    }
}
