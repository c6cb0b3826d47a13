import Foundation

/// A page on the disk.
struct PageFile {
    let path: String

    func text() throws -> String {
        do { return try String(contentsOfFile: path, encoding: .utf8) } catch {
            throw StaffFault("\(path) can't be read: \(error.localizedDescription)")
        }
    }

    func write(_ text: String) throws {
        do { try text.write(toFile: path, atomically: true, encoding: .utf8) } catch {
            throw StaffFault("\(path) can't be written: \(error.localizedDescription)")
        }
    }
}
