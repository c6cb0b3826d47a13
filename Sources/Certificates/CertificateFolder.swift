import Glibc
import SystemPackage
import Threads

/// A folder with a certificate and its private key.
package struct CertificateFolder: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    package var certificatePath: String { place("certificate.pem") }
    package var keyPath: String { place("key.pem") }

    /// Writes both files: the key for its owner alone (0600), the certificate for everybody to read.
    ///
    /// - Parameter replaces: whether files that are there are replaced; else nothing is written where one is.
    package func write(_ made: MadeCertificate, replaces: Bool) throws(CertificateFault) {
        let files = [
            (keyPath, made.key, FilePermissions.ownerReadWrite), (certificatePath, made.certificate, Self.readable),
        ]
        // Beside their places first, so that what was there before stays whole if there is no room.
        var written: [String] = []
        defer { for name in written { unlink(name) } }
        for (path, bytes, permissions) in files {
            unlink(path + Self.ending)
            written.append(path + Self.ending)
            try Self.write(bytes, to: path + Self.ending, permissions)
        }
        var put: [String] = []
        for (path, _, _) in files {
            let isPut = replaces ? rename(path + Self.ending, path) : link(path + Self.ending, path)
            guard isPut == 0 else {
                let cause = Errno.ofLastCall
                // Of the two one may be there alone.
                if !replaces { for name in put { unlink(name) } }
                throw cause == .fileExists
                    ? Self.isThere(path) : CertificateFault("\(path) can't be written (\(cause)).")
            }
            put.append(path)
        }
    }

    private static let ending = ".new"
    private static let readable: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]

    private func place(_ name: String) -> String { path == "." ? name : path + "/" + name }

    private static func isThere(_ path: String) -> CertificateFault {
        CertificateFault(
            "\(path) is there already, and nothing was written: a new key has a new fingerprint, and slips that are printed would be wrong. "
                + "`offramp certificate show` tells of it, --replace puts another in its place, --to FOLDER writes elsewhere."
        )
    }

    private static func write(_ bytes: [UInt8], to path: String, _ permissions: FilePermissions)
        throws(CertificateFault)
    {
        do {
            let file = try OwnedDescriptor(
                opening: path, .writeOnly, options: [.create, .exclusiveCreate], permissions: permissions)
            defer { withExtendedLifetime(file) {} }
            // Whatever the umask is: it takes away, and never adds.
            _ = try Errno.checked(fchmod(file.descriptor.rawValue, permissions.rawValue))
            try file.descriptor.writeWhole(bytes)
            _ = try Errno.checked(fsync(file.descriptor.rawValue))
        } catch {
            throw CertificateFault("\(path) can't be written (\(error)).")
        }
    }
}
