import Digests
import NegotiationRules

/// A seed of the dice that somebody chose, so that a session can be played with the same draws again.
package struct ChosenSeed: Hashable, Sendable {
    /// All 32.
    package let bytes: [UInt8]

    /// What numbers are taken.
    package static let numbers = 0...1_000_000_000_000

    /// - Parameter text: 64 hexadecimal digits, or a whole number, which gives the draws that a rehearsal with it has.
    package init?(_ text: String) {
        if let digest = SHA256Digest(hex: text.lowercased()) {
            bytes = digest.bytes
        } else if let number = Int(text), String(number) == text, Self.numbers.contains(number) {
            bytes = Dice.seed(of: number)
        } else {
            return nil
        }
    }
}
