import PseudoTerminals
import Testing

/// A newcomer's first offer: only keys that the screen names at that moment are pressed.
@Suite(.serialized) struct FirstOfferTests {
    /// A key, and the words on the screen that name it.
    private struct Press {
        let key: Key
        let named: String
        /// Signs that are typed count one by one.
        var count: Int { if case .text(let text) = key { text.count } else { 1 } }

        init(_ key: Key, _ named: String) { (self.key, self.named) = (key, named) }
    }

    private static let keysMax = 25

    // The script: change it here. A digit's range is named, and what it stands for.
    private static let presses = [
        Press(.function(2), "F2 offer form"),
        Press("2", "1-3 party"),
        Press(.down, "Up/Down field"),
        Press("2", "0-2 or Left/Right"),
        Press(.function(5), "F5 send"),
        Press("yes", "type yes and Enter"),
        Press(.enter, "type yes and Enter"),
    ]

    @Test("A legal offer takes at most 25 keys, each of them named on the screen before it is pressed")
    func isMadeByNamedKeys() async throws {
        let session = try ServedSession("off-ramp-2022")
        let olena = try session.join("ukraine-1", as: "Olena")
        try await olena.wait(for: "Olena: Ukraine, head")
        try session.control("start", "yes")
        try await olena.wait(for: "Round 1/6")
        var count = 0
        for press in Self.presses {
            try await olena.wait(for: press.named)
            #expect(Self.isNamed(press, on: olena), "“\(press.named)” stands where keys are named")
            try olena.press(press.key)
            count += press.count
            print("First offer, \(count): \(press.key), named “\(press.named)”")
        }
        try await olena.wait(for: "Put forward as ua>ru 1")
        print("First offer: \(count) keys, at most \(Self.keysMax).")
        #expect(count <= Self.keysMax)
    }

    /// The row above the one that is typed in names the keys; a digit lies in the range that it names.
    private static func isNamed(_ press: Press, on terminal: Terminal) -> Bool {
        guard terminal.screen.dropLast().last?.contains(press.named) == true else { return false }
        guard case .text(let sign) = press.key, let digit = Int(sign) else { return true }
        let bounds = press.named.prefix { $0 != " " }.split(separator: "-").compactMap { Int($0) }
        return bounds.count == 2 && bounds[0]...bounds[1] ~= digit
    }
}
