import SystemPackage
import Threads

/// A file that a command was told to write.
enum OutputFile {
    /// Replaces the file whole.
    static func write(_ text: String, to path: String) throws(StaffFault) {
        let file: OwnedDescriptor
        do throws(Errno) {
            file = try OwnedDescriptor(
                opening: path, .writeOnly, options: [.create, .truncate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
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
