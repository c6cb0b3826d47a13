import Glibc
package import SystemPackage

/// What stands in a folder.
package enum FolderListing {
    /// The names of files and folders in it, sorted; `.` and `..` are left out.
    package static func names(in path: String) throws(Errno) -> [String] {
        guard let folder = opendir(path) else { throw .ofLastCall }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            // Nothing but this tells the end from a failure.
            errno = 0
            guard let item = readdir(folder) else { break }
            let name = withUnsafeBytes(of: &item.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw .ofLastCall }
        return names.sorted()
    }
}
