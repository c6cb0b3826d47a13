import Glibc
import SystemPackage
import Threads

/// A certificate for 127.0.0.1 that signs itself, made for one test and removed after it.
final class TestCertificate {
    static let program = "/usr/bin/openssl"

    let folder: String
    var certificatePath: String { folder + "/certificate.pem" }
    var keyPath: String { folder + "/key.pem" }

    init?() {
        var template = Array("/tmp/offramp-tls-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { return nil }
        folder = String(cString: made)
        let words = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
            "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", keyPath, "-out",
            certificatePath,
        ]
        guard Self.run(words) else { return nil }
        let export = ["openssl", "pkey", "-in", keyPath, "-pubout", "-outform", "DER", "-out", publicKeyPath]
        guard Self.run(export) else { return nil }
    }

    private var publicKeyPath: String { folder + "/public.der" }

    /// SubjectPublicKeyInfo, DER, as openssl writes it.
    var publicKey: [UInt8]? {
        guard let file = try? OwnedDescriptor(opening: publicKeyPath, .readOnly) else { return nil }
        defer { withExtendedLifetime(file) {} }
        return try? file.descriptor.readWhole(byteCount: 4096)
    }

    deinit {
        unlink(certificatePath)
        unlink(keyPath)
        unlink(publicKeyPath)
        rmdir(folder)
    }

    private static func run(_ words: [String]) -> Bool {
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var process = pid_t()
        guard posix_spawn(&process, program, &actions, nil, &arguments, environ) == 0 else { return false }
        var status: Int32 = 0
        return waitpid(process, &status, 0) == process && status == 0
    }
}
