import Glibc
package import SessionLog
import SystemPackage

extension LogFolder {
    /// Copies a session's log, verified, into one file in another folder, with its head beside it; it may be running.
    ///
    /// - Parameter folderPath: a folder that is there, and has no log of this session.
    /// - Returns: how far the copy goes.
    @discardableResult
    package func export(_ session: String, to folderPath: String) throws(LogRefusal) -> LogEnding {
        try requireName(session)
        guard access(logPath(session), F_OK) == 0 else { throw .missing(session: session) }
        try Self.requireFolder(folderPath)
        let (path, headPath) = ("\(folderPath)/\(session).jsonl", "\(folderPath)/\(session).head")
        guard access(path, F_OK) != 0, access(headPath, F_OK) != 0 else { throw .exists(session: session) }
        let newPath = path + ".new"
        let copy = try OpenFile(newPath, .writeOnly, [.append, .create, .truncate])
        do throws(LogRefusal) {
            let (ending, kept) = try verified(
                session, .mustHold, withJournals: true, { _ in },
                onPiece: { (piece) throws(LogRefusal) in try operations.writeAll(Array(piece), to: copy) })
            try operations.cut(copy, to: ending.byteCount)
            try operations.makeDurable(copy)
            let head = LogHead(
                entry: ending.chain.entryCount, digest: ending.chain.head, isSealed: ending.chain.isSealed,
                exerciseTimeMs: kept?.head.exerciseTimeMs ?? 0, dueMs: kept?.head.dueMs,
                renewedAtMs: operations.utcMs())
            try HeadFile.create(headPath, head, operations: operations)
            try copy.trying("renaming") { (_) throws(Errno) in try operations.rename(newPath, path) }
            try operations.makeDurable(try OpenFile(folder: folderPath))
            return ending
        } catch {
            unlink(newPath)
            throw error
        }
    }

    private static func requireFolder(_ path: String) throws(LogRefusal) {
        var found = stat()
        guard stat(path, &found) == 0 else {
            throw .unusable("\(path): there is no such folder to copy to. Make it first, or name one that is there.")
        }
        guard found.st_mode & S_IFMT == S_IFDIR else {
            throw .unusable("\(path) is no folder, so nothing can be copied into it. Name a folder that is there.")
        }
    }
}
