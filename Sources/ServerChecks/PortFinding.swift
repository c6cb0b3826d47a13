/// Whether the port can be listened on.
package struct PortFinding: Sendable {
    package enum State: Sendable, Equatable {
        case free
        /// By an Offramp that serves the same folder, which is reached by these words.
        case heldHere(words: String)
        /// By something else.
        case held
        /// Free, but an Offramp serves the same folder elsewhere, reached by these words.
        case folderServed(words: String)
        /// The system says no, with this reason.
        case refused(String)
    }

    let number: Int
    let host: String
    let state: State

    package init(number: Int, host: String, state: State) {
        self.number = number
        self.host = host
        self.state = state
    }

    var checks: [Check] {
        let place = "Port \(number) of \(host)"
        return switch state {
        case .free: [.good("port", "\(place) is free.")]
        case .heldHere(let words): [.good("port", "An Offramp serves this folder; it is reached at \(words).")]
        case .held:
            [
                .mend(
                    "port", "\(place) is held by another program, or by an Offramp that serves another folder.",
                    do: "End that one (`ss -ltnp` names it), or choose another with --port.")
            ]
        case .folderServed(let words):
            [
                .mend(
                    "port", "\(place) is free, but an Offramp serves this folder already; it is reached at \(words).",
                    do: "One server serves a folder: end that one first, or give another folder with --data.")
            ]
        case .refused(let reason):
            [
                .mend(
                    "port", "\(place) can't be listened on: \(reason).",
                    do:
                        "Give an address of this machine with --host, or 0.0.0.0 for all, and a port above 1023 with --port."
                )
            ]
        }
    }
}
