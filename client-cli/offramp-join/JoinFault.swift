import LogScreens
import PlayerClient
import PlayerScreens
import SystemPackage
import Threads

/// Why the program can't do what it was started for: a sentence for people.
struct JoinFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = PlainText.lines(description).joined(separator: "\n")
    }

    /// Says something beside the pages, on standard error.
    static func complain(_ sentence: String) {
        try? LineOutput(.standardError).write(PlainText.lines(sentence))
    }

    /// Says that what the program says can't be written.
    static func complain(unwritten fault: TransferFault) {
        complain("What is said can't be written to standard output: \(fault).")
    }
}
