import ArgumentParser
import SessionLog
import SessionReplay

/// `offramp verify`.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that a log is whole and unaltered, that the rules give the same again, and the dice too.")

    @Argument(help: "The log: sessions/ID.jsonl.") var file: String

    func run() throws {
        var verification = LogVerification()
        let ending = try LogFile(path: file).read { (record) throws(LogFault) in try verification.take(record) }
        if let tail = ending.tornTail {
            Terminal.complain(
                "After byte \(tail.offset) stand \(tail.byteCount) bytes of a write that never became durable; "
                    + "nobody was shown what they hold.")
        }
        Terminal.write(
            """
            Session \(ending.header.session): whole and unaltered.
            Entries: \(verification.entryCount), each decided anew to the same events; \(verification.refusedCount) \
            of them record what a rule refused.
            Dice: \(verification.diceCount), each as the seed gives it; the seed fits its commitment.
            Head: \(ending.chain.entryCount) \(ending.chain.head) \
            (\(ending.chain.isSealed ? "sealed" : "the session is not closed yet")).

            """)
    }
}
