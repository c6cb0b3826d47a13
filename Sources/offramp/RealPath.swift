import Glibc

/// Paths as the system has them: whole, without links, dots and doubled slashes.
enum RealPath {
    static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Of a path that needn't be there yet: as much of it as is there is looked up.
    static func of(_ path: String) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let slash = trimmed.lastIndex(of: "/") else { return of(".") + "/" + trimmed }
        let folder = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
        return of(folder) + "/" + trimmed[trimmed.index(after: slash)...]
    }
}
