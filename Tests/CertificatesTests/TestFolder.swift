import Glibc
import SystemPackage
import Threads

/// A folder for one test, removed after it with the files in it.
final class TestFolder {
    let path: String

    struct Failure: Error {}

    init() throws {
        var template = Array("/tmp/offramp-certificates-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Failure() }
        path = String(cString: made)
    }

    deinit {
        for name in (try? Self.names(in: path)) ?? [] { unlink(path + "/" + name) }
        rmdir(path)
    }

    static func names(in path: String) throws -> [String] { try FolderListing.names(in: path) }

    /// The bits of who may do what; nil where there is no such file.
    static func mode(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
    }
}

/// The program that Debian's package `openssl` brings.
enum OpenSSL {
    static let program = "/usr/bin/openssl"

    static func run(_ words: [String]) throws -> (status: Int32, output: String) {
        let folder = try TestFolder()
        let output = folder.path + "/output"
        var arguments = (["openssl"] + words).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var process = pid_t()
        guard posix_spawn(&process, program, &actions, nil, &arguments, environ) == 0 else {
            throw TestFolder.Failure()
        }
        var status: Int32 = 0
        guard waitpid(process, &status, 0) == process else { throw TestFolder.Failure() }
        let file = try OwnedDescriptor(opening: output, .readOnly)
        defer { withExtendedLifetime(file) {} }
        return (status, String(decoding: try file.descriptor.readWhole(byteCount: 1 << 20), as: UTF8.self))
    }
}
