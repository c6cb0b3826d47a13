import ArgumentParser
import SessionLog
import SessionReplay

/// `offramp verify`.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that a log is whole and unaltered, that the rules give the same again, and the dice too.")

    @Argument(help: "The log: sessions/ID.jsonl.") var file: String

    @Flag(help: "The chain alone: that no line was altered. Commands are not decided anew, nor dice drawn.")
    var chain = false

    func run() throws {
        if chain { return try verifyChain() }
        var verification = LogVerification(isNoticing: false)
        let ending: LogEnding
        do {
            ending = try LogFile(path: file).read { (record) throws(LogFault) in try verification.take(record) }
        } catch let fault as StaffFault {
            // Taken after its chain was checked: what differs then are rules, or what they were given.
            guard verification.isDecidedOtherwise, let remark = verification.header?.remarkOnDifferences else {
                throw fault
            }
            throw StaffFault("\(fault) \(remark)")
        }
        complainOfTail(ending)
        let count = verification.refusedCount
        let refusals = count > 1 ? "\(count) of them record" : "\(count == 0 ? "none" : "1") of them records"
        Terminal.write(
            """
            Session \(ending.header.session): whole and unaltered.
            Form: \(ending.header.formInWords).\(parentInWords(ending))
            Entries: \(verification.entryCount), each decided anew to the same events; \(refusals) what \
            a rule refused.
            Dice: \(verification.diceCount), each as the seed gives it; the seed fits its commitment\(seedInWords(ending)).
            Head: \(headInWords(ending)).

            """)
    }

    private func verifyChain() throws {
        let ending = try LogFile(path: file).read { _ in }
        complainOfTail(ending)
        Terminal.write(
            """
            Session \(ending.header.session): whole and unaltered.
            Form: \(ending.header.formInWords).\(parentInWords(ending))
            Entries: \(ending.chain.entryCount), of which only the chain was checked; nothing was decided anew.
            Head: \(headInWords(ending)).

            """)
    }

    /// What it goes on from, as a line of its own; empty where it began by itself.
    private func parentInWords(_ ending: LogEnding) -> String {
        ending.header.parent.map { "\nGoes on from: session \($0.session), entry \($0.entry), \($0.digest)." } ?? ""
    }

    private func complainOfTail(_ ending: LogEnding) {
        guard let tail = ending.tornTail else { return }
        Terminal.complain(
            "After byte \(tail.offset) stand \(tail.byteCount) bytes of a write that never became durable; "
                + "nobody was shown what they hold.")
    }

    private func seedInWords(_ ending: LogEnding) -> String {
        ending.header.diceAreKnown ? ", and was chosen by whoever opened the session, as all were told" : ""
    }

    private func headInWords(_ ending: LogEnding) -> String {
        "\(ending.chain.entryCount) \(ending.chain.head) "
            + "(\(ending.chain.isSealed ? "sealed" : "the session is not closed yet"))"
    }
}
