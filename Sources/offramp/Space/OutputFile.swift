import SystemPackage
import Threads

/// A file that a command was told to write.
enum OutputFile {
    /// Replaces the file whole; never a log, or what lies beside one.
    ///
    /// - Parameter isPrivate: whether nobody else on the machine may read it.
    static func write(_ text: String, to path: String, isPrivate: Bool = false) throws(StaffFault) {
        guard ![".jsonl", ".head", ".journal"].contains(where: path.hasSuffix) else {
            throw StaffFault("\(path) is called as a session's log is, and would be replaced. Name another file.")
        }
        let file: OwnedDescriptor
        do throws(Errno) {
            file = try OwnedDescriptor(
                opening: path, .writeOnly, options: [.create, .truncate],
                permissions: isPrivate ? .ownerReadWrite : [.ownerReadWrite, .groupRead, .otherRead])
        } catch {
            throw StaffFault("\(path) can't be written (\(error)).")
        }
        do throws(TransferFault) {
            try file.descriptor.writeWhole(Array(text.utf8))
        } catch {
            throw StaffFault("\(path) can't be written whole (\(error)).")
        }
    }
}
