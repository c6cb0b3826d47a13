import Glibc
import SessionLog
import SystemPackage

/// What a server does with the journals of one that didn't end in order: brings their lines into the sessions' files.
struct JournalRecovery {
    let files: JournalFiles
    let operations: FileOperations
    let onFault: @Sendable (LogRefusal) -> Void

    /// May be done again from the beginning, if it is itself cut short.
    func run() throws(LogRefusal) {
        let numbers = try files.numbers()
        let left = try files.witness()
        if numbers.isEmpty, left == nil { return }
        let (journals, witness) = try files.needed()
        var filling = JournalFilling(folderPath: files.folderPath, operations: operations)
        for journal in journals { try filling.take(journal) }
        let refusals = try filling.fill(aliveMs: max(witness?.aliveMs ?? 0, filling.lastGroupAtMs)).sorted {
            $0.key < $1.key
        }
        if access(files.witnessPath, F_OK) == 0 { try operations.removing(files.witnessPath) }
        for number in numbers {
            let isKept = !refusals.isEmpty && journals.contains { $0.number == number }
            if isKept {
                try operations.keeping(files.path(number))
            } else {
                try operations.removing(files.path(number))
            }
        }
        try operations.makeDurable(try OpenFile(folder: files.folderPath))
        for (_, refusal) in refusals {
            onFault(
                .unusable(
                    "\(refusal) These lines were not put there; the journals that have them are kept, with .kept behind "
                        + "their names."))
        }
    }
}
