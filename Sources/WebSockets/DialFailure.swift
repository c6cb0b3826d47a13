/// Why a connection that was asked for did not come about.
package struct DialFailure: Hashable, Sendable {
    /// A sentence for people.
    package let sentence: String
    /// Whether the next attempt will end in the same way, unless somebody changes something: no such host, no certificate
    /// that is believed, no server of this kind.
    package let isLasting: Bool

    init(_ sentence: String, isLasting: Bool) {
        self.sentence = sentence
        self.isLasting = isLasting
    }

    /// Statuses that say “not here”; those of proxies whose server is away, and of servers that are busy, pass.
    static func isLasting(status: UInt32) -> Bool {
        300..<500 ~= status && ![408, 425, 429].contains(status)
    }
}
