/// Why a connection that was asked for did not come about.
package struct DialFailure: Hashable, Sendable {
    /// A sentence for people.
    package let sentence: String
    /// Whether the next attempt will end in the same way, unless somebody changes something: no such host, no certificate
    /// that is believed, no server of this kind.
    package let isLasting: Bool
    /// What was wrong with the server's certificate or key; nil where it was something else.
    package let doubt: Doubt?

    /// Why a server isn't believed. Nothing was sent to it but the request for a connection.
    package enum Doubt: Hashable, Sendable {
        /// No authority that this machine trusts knows its certificate, or it speaks no TLS: the library tells them apart no better.
        case unknown
        /// It has another key than the one that was expected.
        case otherKey
    }

    init(_ sentence: String, isLasting: Bool, doubt: Doubt? = nil) {
        self.sentence = sentence
        self.isLasting = isLasting
        self.doubt = doubt
    }

    /// Statuses that say “not here”; those of proxies whose server is away, and of servers that are busy, pass.
    static func isLasting(status: UInt32) -> Bool {
        300..<500 ~= status && ![408, 425, 429].contains(status)
    }
}
