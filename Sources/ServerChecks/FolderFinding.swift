/// What is found of the folder with the sessions.
package struct FolderFinding: Sendable {
    package enum State: Sendable, Equatable {
        /// It would be made in one that is there.
        case willBeMade
        /// Neither it nor the one that it would be made in.
        case nowhere
        /// With a sentence that says why it can't be read.
        case unreadable(String)
        /// The bits of who may do what.
        case there(mode: Int)
    }

    let path: String
    let state: State
    let openCount: Int
    let closedCount: Int
    /// Of logs that aren't whole: the session and why, a sentence each.
    let damaged: [String]

    package init(path: String, state: State, openCount: Int = 0, closedCount: Int = 0, damaged: [String] = []) {
        self.path = path
        self.state = state
        self.openCount = openCount
        self.closedCount = closedCount
        self.damaged = damaged
    }

    var checks: [Check] {
        switch state {
        case .willBeMade: return [.good("folder", "\(path) isn't there yet, and will be made.")]
        case .nowhere:
            return [
                .mend(
                    "folder", "\(path) isn't there, nor is the folder that it would be made in.",
                    do: "Give another with --data, or make that one.")
            ]
        case .unreadable(let sentence):
            return [.mend("folder", sentence, do: "Start as the account that owns it, or give another with --data.")]
        case .there(let mode): return [access(mode), logs]
        }
    }

    private func access(_ mode: Int) -> Check {
        guard mode & 0o077 != 0 else { return .good("folder", "\(path) is its owner's alone.") }
        return .mend(
            "folder", "Other accounts may look into \(path), where every party's secrets lie.", do: "chmod 700 \(path)")
    }

    private var logs: Check {
        let counts = "\(openCount) open and \(closedCount) closed sessions are in it"
        guard let first = damaged.first else {
            return .good("logs", "\(counts), and the logs of the open ones are whole.")
        }
        let more = damaged.count > 1 ? " And \(damaged.count - 1) more." : ""
        return .mend(
            "logs", "\(counts); \(damaged.count) can't be served. \(first)\(more)",
            do: "`offramp verify FILE` says what is wrong with one; docs/log.md says what can be done.")
    }
}
