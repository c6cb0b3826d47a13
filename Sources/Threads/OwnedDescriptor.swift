import Glibc
package import SystemPackage

/// An open file, folder or socket, closed when it is no longer held. May be used from any thread.
package final class OwnedDescriptor: Sendable {
    package let descriptor: FileDescriptor

    /// Takes over a descriptor that is open.
    package init(_ descriptor: FileDescriptor) {
        self.descriptor = descriptor
    }

    /// Opens a path. Programs that this one starts don't inherit it.
    ///
    /// - Parameter permissions: of a file that is made by it, which is for its owner alone unless said otherwise.
    package convenience init(
        opening path: String, _ mode: FileDescriptor.AccessMode, options: FileDescriptor.OpenOptions = [],
        permissions: FilePermissions = .ownerReadWrite
    ) throws(Errno) {
        let flags = mode.rawValue | options.union(.closeOnExec).rawValue
        self.init(FileDescriptor(rawValue: try Errno.checked(open(path, flags, permissions.rawValue))))
    }

    deinit {
        try? descriptor.close()
    }
}
