import Digests
import NegotiationModel
import StrictJSON

/// A command with its form, which its entry keeps, and the digest by which its key knows it again.
struct WrittenCommand: Sendable {
    let command: Command
    let form: CanonicalJSON
    /// SHA-256 over the form.
    let digest: SHA256Digest

    /// Nil where a number in the command is one that no reader takes.
    init?(_ command: Command) {
        guard let form = try? CanonicalJSON(command) else { return nil }
        self.command = command
        self.form = form
        digest = SHA256Digest(of: form.bytes)
    }
}
