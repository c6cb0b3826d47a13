import SessionLog
import SystemPackage
import Threads

/// An open file or folder, closed when it is no longer held.
final class OpenFile: Sendable {
    let path: String
    private let owned: OwnedDescriptor

    var descriptor: FileDescriptor { owned.descriptor }

    /// Opens a path; a file made by it is for its owner alone. Symbolic links are not followed.
    init(
        _ path: String, _ mode: FileDescriptor.AccessMode, _ options: FileDescriptor.OpenOptions = []
    ) throws(LogRefusal) {
        self.path = path
        do throws(Errno) {
            owned = try OwnedDescriptor(opening: path, mode, options: options.union(.noFollow))
        } catch {
            throw Self.failure("opening", path, "\(error)")
        }
    }

    /// Opens a folder, to lock it or to make durable which files stand in it.
    convenience init(folder path: String) throws(LogRefusal) {
        try self.init(path, .readOnly, .directory)
    }

    /// The names in a folder that end so, without that ending.
    static func names(in folderPath: String, ending suffix: String) throws(LogRefusal) -> [String] {
        do throws(Errno) {
            return try FolderListing.names(in: folderPath).filter { $0.hasSuffix(suffix) }
                .map { String($0.dropLast(suffix.count)) }
        } catch {
            throw failure("listing", folderPath, "\(error)")
        }
    }

    /// Does something with the file; if that fails, the refusal says what was being done.
    @discardableResult
    func trying<Result>(
        _ doing: String, _ body: (FileDescriptor) throws(Errno) -> Result
    ) throws(LogRefusal) -> Result {
        do throws(Errno) {
            return try body(descriptor)
        } catch {
            throw failure(doing, "\(error)")
        }
    }

    func failure(_ doing: String, _ reason: String) -> LogRefusal {
        Self.failure(doing, path, reason)
    }

    static func failure(_ doing: String, _ path: String, _ reason: String) -> LogRefusal {
        .unusable("\(path): \(doing) failed (\(reason)).")
    }
}
