import Glibc

/// Files of the repository, by their paths in it.
enum RepositoryFile {
    /// Empty where there is no such file.
    static func bytes(_ path: String) -> [UInt8] {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        guard let file = fopen("\(root)/\(path)", "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&room, 1, room.count, file), count > 0 { bytes += room.prefix(count) }
        return bytes
    }

    /// Writes a file anew that is there.
    static func write(_ bytes: [UInt8], to path: String) {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        guard let file = fopen("\(root)/\(path)", "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    static func lines(_ path: String) -> [String] {
        String(decoding: bytes(path), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }
}
