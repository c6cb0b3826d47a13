import Glibc
import SystemPackage
import Threads

/// A folder that a command fills, new or empty, so that nothing lies in it that belongs to something else.
struct NewFolder {
    let path: String

    init(path: String) throws(StaffFault) {
        self.path = path
        guard RealPath.isThere(path) else { return }
        let names: [String]
        do throws(Errno) {
            names = try FolderListing.names(in: path)
        } catch {
            throw StaffFault("\(path) can't be looked into (\(error)).")
        }
        guard names.isEmpty else {
            throw StaffFault("\(path) isn't empty; give a new folder, so that the files in it belong together.")
        }
    }

    func write(_ files: [(name: String, bytes: [UInt8])]) throws(StaffFault) {
        if !RealPath.isThere(path) {
            do throws(Errno) {
                _ = try Errno.checked(mkdir(path, 0o700))
            } catch {
                throw StaffFault("\(path) can't be made (\(error)).")
            }
        }
        for file in files { try NewFile(path: "\(path)/\(file.name)").write(file.bytes) }
    }

    /// Whether a file of this path would lie in it, however either is spelled.
    func holds(_ file: String) -> Bool {
        let (own, other) = (RealPath.of(path), RealPath.of(file))
        return other == own || other.hasPrefix(own.hasSuffix("/") ? own : own + "/")
    }
}
