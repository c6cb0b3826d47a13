/// What is found of the disk that sessions are kept on.
package struct DiskFinding: Sendable {
    package enum Syncs: Sendable, Equatable {
        /// How long they took, in microseconds: the middle one and the slowest.
        case took(medianUs: Int, slowestUs: Int)
        /// With the system's reason.
        case failed(String)
    }

    let freeBytes: Int
    let kind: FileSystemKind
    let syncs: Syncs

    package init(freeBytes: Int, kind: FileSystemKind, syncs: Syncs) {
        self.freeBytes = freeBytes
        self.kind = kind
        self.syncs = syncs
    }

    private static let mib = 1024 * 1024
    private static let mibEnough = 1024
    private static let mibLeast = 100
    // An answer waits for one sync, or for two; longer than this it is felt.
    private static let syncUsEnough = 50_000
    private static let syncUsMost = 1_000_000

    var checks: [Check] { [space, place, speed] }

    private var space: Check {
        let free = freeBytes / Self.mib
        let found = "\(free) MiB are free where sessions are kept."
        if free < Self.mibLeast {
            return .mend("disk", found, do: "Make room: a session whose disk is full stops until there is some.")
        }
        if free < Self.mibEnough { return .look("disk", found, do: "Make room, unless it is for a single session.") }
        return .good("disk", found)
    }

    private var place: Check {
        switch kind {
        case .disk: .good("filesystem", "They are kept on a disk of this machine.")
        case .memory:
            .mend(
                "filesystem", "They are kept in memory, and are gone when the machine is switched off.",
                do: "Give a folder on a disk with --data.")
        case .network(let name):
            .look(
                "filesystem", "They are kept by \(name), which another machine or program answers for.",
                do: "Give a folder on a disk of this machine with --data, or be sure that its syncs keep what they say."
            )
        case .ownerless(let name):
            .mend(
                "filesystem", "They are kept on a file system, \(name), which can't keep them from other accounts.",
                do: "Give a folder on another disk with --data.")
        }
    }

    private var speed: Check {
        switch syncs {
        case .failed(let reason):
            return .mend(
                "syncs", "Nothing can be written and made durable there: \(reason).",
                do: "Give a folder with --data that this account may write to, on a disk that works.")
        case .took(let median, let slowest):
            let found = "A sync takes \(Self.words(median)), the slowest took \(Self.words(slowest))."
            if median > Self.syncUsMost {
                return .mend(
                    "syncs", found, do: "Every answer waits for one: give a folder on another disk with --data.")
            }
            if median > Self.syncUsEnough {
                return .look(
                    "syncs", found, do: "Every answer waits for one, which is felt: another disk would be better.")
            }
            return .good("syncs", found)
        }
    }

    private static func words(_ us: Int) -> String {
        us < 10_000 ? "\(us / 1000).\(us / 100 % 10) ms" : "\(us / 1000) ms"
    }
}
