import ServerChecks

extension CheckListTests {
    static let bad: [Bad] = ports + certificates + disks + folders + clocks + terminals + limits

    private static func port(_ state: PortFinding.State) -> PortFinding {
        PortFinding(number: 7316, host: "192.0.2.7", state: state)
    }

    private static func reach(
        _ addresses: [String], isLoopback: Bool = false, hasTLS: Bool = true, allowsInsecure: Bool = false
    ) -> ReachFinding {
        ReachFinding(
            addresses: addresses, host: "0.0.0.0", isLoopback: isLoopback, hasTLS: hasTLS,
            allowsInsecure: allowsInsecure)
    }

    private static let ports = [
        Bad("port", .mend, "is held by another program") { $0.port = port(.held) },
        Bad("port", .mend, "serves this folder already; it is reached at x:1") {
            $0.port = port(.folderServed(words: "x:1"))
        },
        Bad("port", .mend, "it isn't an address of this machine") {
            $0.port = port(.refused("it isn't an address of this machine"))
        },
        Bad("addresses", .mend, "has no address") { $0.reach = reach([]) },
        Bad("addresses", .look, "which it gave itself") { $0.reach = reach(["169.254.1.1"]) },
        Bad("addresses", .look, "this machine alone") { $0.reach = reach(["127.0.0.1"], isLoopback: true) },
        Bad("encryption", .mend, "isn't started without TLS") { $0.reach = reach(["10.0.0.5"], hasTLS: false) },
        Bad("encryption", .look, "Nothing is encrypted") {
            $0.reach = reach(["10.0.0.5"], hasTLS: false, allowsInsecure: true)
        },
    ]

    private static func certificate(
        missing: [String] = [], left: Int = 8_640_000, until: Int = -1, mode: Int = 0o600
    ) -> CertificateFinding {
        CertificateFinding(
            keyPath: "key.pem",
            state: .read(
                CertificateFinding.Certificate(
                    names: ["a"], namesMissing: missing, secondsLeft: left, secondsUntilValid: until, keyMode: mode,
                    fingerprint: "3f2a")))
    }

    private static let certificates = [
        Bad("certificate", .mend, "c.pem: the certificate can't be read.") {
            $0.certificate = CertificateFinding(keyPath: "k", state: .unusable("c.pem: the certificate can't be read."))
        },
        Bad("certificate", .mend, "valid no longer, for 1 days at most") { $0.certificate = certificate(left: -1) },
        Bad("certificate", .mend, "isn't valid yet, for another 2 hours at most") {
            $0.certificate = certificate(until: 3601)
        },
        Bad("certificate", .look, "valid for 13 more days") { $0.certificate = certificate(left: 14 * 86_400 - 1) },
        Bad("names", .look, "hasn't 192.0.2.8, x.local") {
            $0.certificate = certificate(missing: ["192.0.2.8", "x.local"])
        },
        Bad("key", .mend, "Others than its owner") { $0.certificate = certificate(mode: 0o640) },
        Bad("key", .mend, "Others than its owner") { $0.certificate = certificate(mode: 0o602) },
    ]

    private static func disk(
        mib: Int = 5000, _ kind: FileSystemKind = .disk,
        _ syncs: DiskFinding.Syncs = .took(medianUs: 50_000, slowestUs: 2_000_000)
    ) -> DiskFinding {
        DiskFinding(freeBytes: mib << 20, kind: kind, syncs: syncs)
    }

    private static let disks = [
        Bad("disk", .mend, "99 MiB are free") { $0.disk = disk(mib: 99) },
        Bad("disk", .look, "1023 MiB are free") { $0.disk = disk(mib: 1023) },
        Bad("filesystem", .mend, "kept in memory") { $0.disk = disk(.memory) },
        Bad("filesystem", .mend, "a file system, vfat,") { $0.disk = disk(.ownerless("vfat")) },
        Bad("filesystem", .look, "by nfs4") { $0.disk = disk(.network("nfs4")) },
        Bad("syncs", .mend, "made durable there: No space left") { $0.disk = disk(.disk, .failed("No space left")) },
        Bad("syncs", .mend, "A sync takes 1000 ms") {
            $0.disk = disk(.disk, .took(medianUs: 1_000_001, slowestUs: 1_000_002))
        },
        Bad("syncs", .look, "A sync takes 50 ms") { $0.disk = disk(.disk, .took(medianUs: 50_001, slowestUs: 60_000)) },
    ]

    private static func folder(_ state: FolderFinding.State, damaged: [String] = []) -> FolderFinding {
        FolderFinding(path: "./s", state: state, openCount: 1, closedCount: 0, damaged: damaged)
    }

    private static let folders = [
        Bad("folder", .mend, "nor is the folder that it would be made in") {
            $0.folder = folder(.nowhere)
            $0.disk = nil
        },
        Bad("folder", .mend, "./s: can't be read.") { $0.folder = folder(.unreadable("./s: can't be read.")) },
        Bad("folder", .mend, "Other accounts may look into ./s") { $0.folder = folder(.there(mode: 0o755)) },
        Bad("logs", .mend, "2 can't be served. a is cut. And 1 more.") {
            $0.folder = folder(.there(mode: 0o700), damaged: ["a is cut.", "b is cut."])
        },
    ]

    private static let clocks = [
        Bad("clock", .mend, "before this program was written") {
            $0.clock = ClockFinding(nowMs: 1_793_491_199_999, newestLogMs: nil, isSynchronised: true)
        },
        Bad("clock", .mend, "was written 2 minutes later than") {
            $0.clock = ClockFinding(nowMs: 1_800_000_000_000, newestLogMs: 1_800_000_120_000, isSynchronised: true)
        },
        Bad("clock", .look, "Nobody keeps") {
            $0.clock = ClockFinding(nowMs: 1_800_000_000_000, newestLogMs: nil, isSynchronised: false)
        },
    ]

    private static func terminal(
        _ columns: Int = 80, _ rows: Int = 24, name: String = "xterm", colours: Int? = 8
    ) -> TerminalFinding {
        TerminalFinding(
            codeset: "UTF-8", locale: "C.UTF-8",
            screen: TerminalFinding.Screen(
                columns: columns, rows: rows, name: name, entry: colours.map { TerminfoEntry(colours: $0) }))
    }

    private static let terminals = [
        Bad("locale", .look, "The locale C is of ANSI_X3.4-1968") {
            $0.terminal = TerminalFinding(codeset: "ANSI_X3.4-1968", locale: "", screen: nil)
        },
        Bad("locale", .look, "The locale de_DE.UTF-8 isn't installed") {
            $0.terminal = TerminalFinding(codeset: nil, locale: "de_DE.UTF-8", screen: nil)
        },
        Bad("terminal", .look, "79 columns and 24 rows; 80 and 24 are enough") { $0.terminal = terminal(79) },
        Bad("terminal", .look, "below 60 and 12 no screen is shown") { $0.terminal = terminal(80, 11) },
        Bad("colours", .look, "TERM isn't set") { $0.terminal = terminal(name: "", colours: nil) },
        Bad("colours", .look, "Nothing is known here of a terminal “xterm”") { $0.terminal = terminal(colours: nil) },
        Bad("colours", .look, "has no colours") { $0.terminal = terminal(colours: 0) },
    ]

    private static func limits(files: Int = 976, most: Int = 976, mib: Int? = 512) -> LimitsFinding {
        LimitsFinding(filesNeeded: 976, filesAllowed: files, filesMost: most, memoryFreeBytes: mib.map { $0 << 20 })
    }

    private static let limits = [
        Bad("descriptors", .mend, "needs 976 open files, and may have 975") { $0.limits = limits(files: 975) },
        Bad("descriptors", .mend, "may have 500") { $0.limits = limits(files: 500, most: 500) },
        Bad("memory", .mend, "127 MiB of memory") { $0.limits = limits(mib: 127) },
        Bad("memory", .look, "511 MiB of memory") { $0.limits = limits(mib: 511) },
    ]
}
