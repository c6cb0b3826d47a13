import SessionLog
import SystemPackage

/// A journal that was left, and the logs that end with it.
struct JournalLeft: Sendable {
    let files: JournalFiles
    let number: Int?
    let closings: [JournalKeeper.Closing]
    let operations: FileOperations

    /// Fills the sessions' files. Takes its time.
    func fill() -> LogRefusal? {
        do throws(LogRefusal) {
            var filling = JournalFilling(folderPath: files.folderPath, operations: operations)
            if let number {
                let file = try OpenFile(files.path(number), .readOnly)
                try filling.take(JournalReader(file, number: number, witness: nil, isLast: false))
            }
            let refusals = try filling.fill(aliveMs: nil)
            for closing in closings { try filling.renewHead(closing.session, closing.head) }
            return refusals.first
        } catch {
            return error
        }
    }
}
