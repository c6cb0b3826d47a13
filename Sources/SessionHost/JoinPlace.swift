/// How a server is reached, as slips say it.
package struct JoinPlace: Codable, Sendable, Hashable {
    /// What stands after the players' program: an address, with what the program doesn't choose by itself.
    package let words: String
    /// The same of the machine's other addresses; empty where it is known at which one it is reached.
    package var others: [String] = []
    /// What the server's key is known by; nil where nobody needs to compare it.
    package var fingerprint: String?

    package init(words: String, others: [String] = [], fingerprint: String? = nil) {
        self.words = words
        self.others = others
        self.fingerprint = fingerprint
    }
}
