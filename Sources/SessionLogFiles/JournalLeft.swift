import SessionLog
import SystemPackage

/// A journal that was left, and the logs that end with it.
struct JournalLeft: Sendable {
    let files: JournalFiles
    let number: Int?
    let closings: [JournalKeeper.Closing]
    let sessionFiles: SessionFiles
    let operations: FileOperations

    /// Fills the sessions' files. Takes its time.
    func fill() -> LogFilled {
        do throws(LogRefusal) {
            var filling = JournalFilling(folderPath: files.folderPath, operations: operations)
            if let number {
                let file = try OpenFile(files.path(number), .readOnly)
                try filling.take(JournalReader(file, number: number, witness: nil, isLast: false))
            }
            var files = sessionFiles
            for closing in closings { files.known[closing.session] = closing.file }
            // One renewal for each that ends, and not another for its last lines.
            let heads = Dictionary(closings.map { ($0.session, $0.head) }) { $1 }
            let refusals = try filling.fill(aliveMs: nil, files, ending: heads)
            for closing in closings where refusals[closing.session] == nil {
                try filling.renewHead(closing.session, closing.head)
            }
            return LogFilled(refusals: refusals, byteCounts: filling.byteCounts)
        } catch {
            return LogFilled(failure: error)
        }
    }
}
