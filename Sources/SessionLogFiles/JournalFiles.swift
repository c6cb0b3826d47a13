import Glibc
import SessionLog
import SystemPackage

/// The journals of a folder, and the witness beside them, by their names: `N.journal` and `witness.journal`.
struct JournalFiles: Sendable {
    let folderPath: String

    var witnessPath: String { "\(folderPath)/witness.journal" }

    func path(_ number: Int) -> String { "\(folderPath)/\(number).journal" }

    /// The numbers of the journals that are there, least first.
    func numbers() throws(LogRefusal) -> [Int] {
        try OpenFile.names(in: folderPath, ending: ".journal").compactMap { Int($0) }.filter { $0 > 0 }.sorted()
    }

    func witness() throws(LogRefusal) -> (version: JournalWitness, renewal: Int)? {
        try TwoPlaceFile.read(witnessPath, reading: JournalWitness.reading)
    }

    /// The journals whose lines may not be in the sessions' files yet, in order, and how far they went.
    ///
    /// A server may be writing meanwhile, and taking away what is needed no more: then they are looked at again.
    func needed() throws(LogRefusal) -> (journals: [JournalReader], witness: JournalWitness?) {
        var witness = try witness()?.version
        for _ in 0..<Self.looks {
            if let found = try readers(witness) { return (found, witness) }
            witness = try self.witness()?.version
        }
        throw .unusable(
            "\(folderPath): a journal is missing that \(witnessPath) names, and with it the last entries of the sessions "
                + "that were running. Put it back from a copy; or, to go on without what it held, move that file out of "
                + "the folder.")
    }

    private static let looks = 5

    // Nil if one isn't there.
    private func readers(_ witness: JournalWitness?) throws(LogRefusal) -> [JournalReader]? {
        let numbers = try numbers().filter { $0 >= witness?.oldest ?? 1 }
        if let witness {
            guard numbers.starts(with: witness.oldest...max(witness.oldest, witness.journal)) else { return nil }
        }
        var readers: [JournalReader] = []
        for number in numbers {
            guard let file = try existing(path(number)) else { return nil }
            let isLast = number == numbers.last
            readers.append(JournalReader(file, number: number, witness: witness, isLast: isLast))
        }
        return readers
    }

    private func existing(_ path: String) throws(LogRefusal) -> OpenFile? {
        do {
            return try OpenFile(path, .readOnly)
        } catch {
            guard access(path, F_OK) != 0 else { throw error }
            return nil
        }
    }
}
