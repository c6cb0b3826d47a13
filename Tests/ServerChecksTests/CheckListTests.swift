import ServerChecks
import Testing

/// Findings in, lines out: a machine on which all is good, and then one thing after the other that isn't.
@Suite("What is looked at before a server is started")
struct CheckListTests {
    private static let day = 86_400

    private static let certificate = CertificateFinding.Certificate(
        names: ["table.local", "192.0.2.7"], namesMissing: [], secondsLeft: 100 * day, secondsUntilValid: -day,
        keyMode: 0o600,
        fingerprint: "3f2a-77c1")

    private static let screen = TerminalFinding.Screen(
        columns: 80, rows: 24, name: "xterm-256color", entry: TerminfoEntry(colours: 256))

    private static let good = ServerFindings(
        port: PortFinding(number: 7316, host: "0.0.0.0", state: .free),
        reach: ReachFinding(
            addresses: ["192.0.2.7", "10.0.0.5"], host: "0.0.0.0", isLoopback: false, hasTLS: true,
            allowsInsecure: false),
        certificate: CertificateFinding(keyPath: "key.pem", state: .read(certificate)),
        disk: DiskFinding(freeBytes: 5 << 30, kind: .disk, syncs: .took(medianUs: 1250, slowestUs: 23_400)),
        folder: FolderFinding(path: "./sessions", state: .there(mode: 0o700), openCount: 2, closedCount: 3),
        clock: ClockFinding(nowMs: 1_800_000_000_000, newestLogMs: 1_799_999_999_000, isSynchronised: true),
        terminal: TerminalFinding(codeset: "UTF-8", locale: "C.UTF-8", screen: screen),
        limits: LimitsFinding(filesNeeded: 976, filesAllowed: 1024, filesMost: 4096, memoryFreeBytes: 2 << 30))

    @Test("A good machine is told in a line a thing, with nothing to do")
    func allGood() {
        let list = CheckList(Self.good)
        #expect(list.isReady)
        #expect(
            list.text == """
                good          port          Port 7316 of 0.0.0.0 is free.
                good          addresses     Others reach this machine at 192.0.2.7, or else at 10.0.0.5.
                good          encryption    Connections are encrypted.
                good          certificate   It is valid for 100 more days; its key is 3f2a-77c1.
                good          names         The certificate has this machine's names and addresses.
                good          key           key.pem is its owner's alone.
                good          disk          5120 MiB are free where sessions are kept.
                good          filesystem    They are kept on a disk of this machine.
                good          syncs         A sync takes 1.2 ms, the slowest took 23 ms.
                good          folder        ./sessions is its owner's alone.
                good          logs          2 open and 3 closed sessions are in it, and the logs of the open ones are whole.
                good          clock         It is kept right by time servers.
                good          locale        C.UTF-8 is of UTF-8.
                good          terminal      This one has 80 columns and 24 rows.
                good          colours       xterm-256color has 256 colours.
                good          descriptors   The server needs 976 open files, and may have 1024.
                good          memory        2048 MiB of memory are free.

                """)
    }

    @Test("What is bad is told below its line, and in JSON; only what has to be mended makes it not ready")
    func told() {
        var findings = Self.good
        findings.clock = ClockFinding(nowMs: 1_800_000_000_000, newestLogMs: nil, isSynchronised: false)
        let look = CheckList(findings)
        #expect(look.isReady)
        #expect(
            look.text.contains(
                "look at this  clock         Nobody keeps this machine's clock right.\n              → Compare it with"
            ))
        #expect(look.json.hasSuffix(#","isReady":true}"# + "\n"))
        #expect(
            look.json.contains(#""check":"clock","found":"Nobody keeps this machine's clock right.","verdict":"look"}"#)
        )
        findings.port = PortFinding(number: 7316, host: "0.0.0.0", state: .held)
        let mend = CheckList(findings)
        #expect(!mend.isReady)
        #expect(mend.text.hasPrefix("mend this     port          Port 7316 of 0.0.0.0 is held by another"))
        #expect(mend.json.hasSuffix(#","isReady":false}"# + "\n") && !mend.json.dropLast().contains("\n"))
    }

    /// One finding that isn't good: what of the good machine is otherwise, which check says so, how bad it is, and a word of what is said.
    struct Bad: Sendable, CustomTestStringConvertible {
        let check: String
        let verdict: Check.Verdict
        let word: String
        let change: @Sendable (inout ServerFindings) -> Void
        var testDescription: String { "\(check): \(word)" }

        init(
            _ check: String, _ verdict: Check.Verdict, _ word: String,
            _ change: @escaping @Sendable (inout ServerFindings) -> Void
        ) {
            self.check = check
            self.verdict = verdict
            self.word = word
            self.change = change
        }
    }

    @Test("Each thing that can be bad is found, by its own check alone, and says what to do", arguments: bad)
    func found(_ bad: Bad) throws {
        var findings = Self.good
        bad.change(&findings)
        let list = CheckList(findings)
        let notGood = list.checks.filter { $0.verdict != .good }
        #expect(notGood.map(\.name) == [bad.check])
        let check = try #require(notGood.first)
        #expect(check.verdict == bad.verdict)
        #expect(check.found.contains(bad.word), "\(check.found)")
        #expect(check.advice?.hasSuffix(" ") == false && check.found.hasSuffix("."), "\(check)")
        #expect(list.isReady == (bad.verdict == .look))
    }

    @Test("What differs and is good all the same is told as it is")
    func otherGood() {
        var findings = Self.good
        findings.port = PortFinding(number: 7316, host: "0.0.0.0", state: .heldHere(words: "192.0.2.7:7316"))
        findings.folder = FolderFinding(path: "./sessions", state: .willBeMade)
        findings.clock = ClockFinding(nowMs: 1_800_000_000_000, newestLogMs: 1_800_000_030_000, isSynchronised: nil)
        findings.terminal = TerminalFinding(codeset: "UTF-8", locale: "", screen: nil)
        findings.certificate = nil
        let list = CheckList(findings)
        #expect(list.checks.allSatisfy { $0.verdict == .good && $0.advice == nil })
        for part in [
            "An Offramp serves this folder; it is reached at 192.0.2.7:7316.", "isn't there yet, and will be made",
            "It stands after every log.",
        ] {
            #expect(list.text.contains(part), "\(part)")
        }
        #expect(!list.text.contains("terminal  ") && !list.text.contains("key  "))
        var known = Self.certificate
        (known.fingerprint, known.namesMissing) = (nil, ["laptop.local"])
        findings.certificate = CertificateFinding(keyPath: "key.pem", state: .read(known))
        #expect(CheckList(findings).text.contains("is for table.local, 192.0.2.7: slips have to name one of these"))
        #expect(CheckList(findings).checks.allSatisfy { $0.verdict == .good })
    }
}
