import Glibc
import ServerChecks
import SessionHost
import SystemPackage
import Threads

/// Looks whether the port can be listened on, by doing it for a moment.
struct PortSight {
    private let configuration: HostConfiguration

    init(_ configuration: HostConfiguration) {
        self.configuration = configuration
    }

    var finding: PortFinding {
        PortFinding(number: configuration.port, host: configuration.host, state: state)
    }

    private var state: PortFinding.State {
        // None that answers is none that serves.
        let words = (try? StaffDesk(dataPath: configuration.dataPath).joinPlace())?.words
        let outcome = attempt()
        if let words {
            return words.hasSuffix(":\(configuration.port)") ? .heldHere(words: words) : .folderServed(words: words)
        }
        return switch outcome {
        case nil: .free
        case .addressInUse?: .held
        case .addressNotAvailable?: .refused("it isn't an address of this machine")
        case let cause?: .refused("\(cause)")
        }
    }

    /// Why nobody can listen there; nil where somebody can.
    private func attempt() -> Errno? {
        let host = ["localhost", "lo"].contains(configuration.host) ? "127.0.0.1" : configuration.host
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, "\(configuration.port)", &hints, &found) == 0, let found else {
            return .addressNotAvailable
        }
        defer { freeaddrinfo(found) }
        do throws(Errno) {
            let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
            let owned = OwnedDescriptor(
                FileDescriptor(rawValue: try Errno.checked(socket(found.pointee.ai_family, kind, 0))))
            defer { withExtendedLifetime(owned) {} }
            let number = owned.descriptor.rawValue
            // As the server does: connections that ended a moment ago don't hold it.
            var isSet: Int32 = 1
            setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &isSet, socklen_t(MemoryLayout<Int32>.size))
            _ = try Errno.checked(bind(number, found.pointee.ai_addr, found.pointee.ai_addrlen))
            _ = try Errno.checked(listen(number, 1))
            return nil
        } catch {
            return error
        }
    }
}
