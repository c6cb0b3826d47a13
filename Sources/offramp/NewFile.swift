import SystemPackage
import Threads

/// A file that a command is to write and that isn't there yet, for its owner alone: what is there is replaced by nobody's mistake.
struct NewFile {
    let path: String

    init(path: String) throws(StaffFault) {
        self.path = path
        if RealPath.isThere(path) { throw StaffFault("\(path) is there already; give the name of a new file.") }
    }

    func write(_ bytes: [UInt8]) throws(StaffFault) {
        let file: OwnedDescriptor
        do throws(Errno) {
            file = try OwnedDescriptor(opening: path, .writeOnly, options: [.create, .exclusiveCreate])
        } catch {
            throw StaffFault("\(path) can't be written (\(error)).")
        }
        do throws(TransferFault) {
            try file.descriptor.writeWhole(bytes)
        } catch {
            throw StaffFault("\(path) can't be written whole (\(error)).")
        }
    }
}
