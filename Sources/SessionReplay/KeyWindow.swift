import SessionEngine

/// The keys of one seat's latest entries, as many as the live session knows.
struct KeyWindow: Sendable {
    // How many keys there were before each. Those that the session has forgotten go now and then, which costs less than
    // each at its time.
    private var known: [String: Int] = [:]
    private var count = 0

    /// Takes the next entry's key in; false if it is among those known.
    mutating func insert(_ key: String) -> Bool {
        if let place = known.updateValue(count, forKey: key), place >= count - KeyBook.keysMax { return false }
        count += 1
        if known.count > KeyBook.keysMax * 2 {
            let first = count - KeyBook.keysMax
            known = known.filter { $0.value >= first }
        }
        return true
    }
}
