import Glibc

/// Terminals are asked to put marks around what is pasted, so that no sign of it presses a key. Those that know nothing of
/// it pass it over.
enum PasteMarks {
    static func sequence(_ isOn: Bool) -> String { "\u{1B}[?2004\(isOn ? "h" : "l")" }

    /// Asks for them, or takes that back.
    static func ask(_ isOn: Bool) {
        let sequence = Array(sequence(isOn).utf8)
        // Whoever hung up sees no screen either.
        _ = write(STDOUT_FILENO, sequence, sequence.count)
    }
}
