/// The members of an object that a form is read from; remembers which were asked for.
public struct JSONMembers {
    private let node: JSONNode
    private let count: Int
    // The key to look at first: members are mostly asked for in the order in which they stand.
    private var nextKey: Int
    private var nextNumber = 0
    // Bits for the first 64 members, which are nearly always all of them.
    private var asked: UInt64 = 0
    private var askedBeyond: Set<Int> = []

    init(of node: JSONNode) {
        self.node = node
        count = node.document.places.row[node.place].content
        nextKey = node.place + 1
    }

    /// The value under a key by its form; a fault where it is missing.
    @inlinable public mutating func read<Value: JSONForm>(_ key: StaticString) throws(JSONCodingFault) -> Value {
        guard let value = find(key) else { throw missing(key) }
        return try Value(reading: value)
    }

    /// The value under a key by its form; nil where it is missing or null.
    @inlinable public mutating func readIfPresent<Value: JSONForm>(_ key: StaticString) throws(JSONCodingFault)
        -> Value?
    {
        guard let value = find(key), !value.isNull else { return nil }
        return try Value(reading: value)
    }

    /// The value under a key, which counts as asked for from now on.
    public mutating func find(_ key: StaticString) -> JSONNode? {
        let document = node.document
        for _ in 0..<count {
            if nextNumber == count { (nextKey, nextNumber) = (node.place + 1, 0) }
            let (found, number) = (nextKey, nextNumber)
            nextKey = Int(document.places.row[found + 1].next)
            nextNumber += 1
            guard document.isText(found, key) else { continue }
            if number < 64 { asked |= 1 << UInt64(number) } else { askedBeyond.insert(number) }
            return node.node(found + 1)
        }
        return nil
    }

    /// Ends the reading: a member that nobody asked for is a fault, where the text is read so.
    public func end() throws(JSONCodingFault) {
        guard node.unknownMembers == .refuse, asked.nonzeroBitCount + askedBeyond.count < count else { return }
        for (number, key) in keyPlaces.enumerated() where !isAsked(number) {
            throw unknown(node.document.withText { $0.text(key) })
        }
    }

    /// A fault at the object itself.
    public func fault(_ complaint: String) -> JSONCodingFault { node.fault(complaint) }

    /// The places of the keys, each of which its value follows, in the order of the text.
    var keyPlaces: [Int] {
        var key = node.place + 1
        return (0..<count).map { _ in
            defer { key = Int(node.document.places.row[key + 1].next) }
            return key
        }
    }

    /// A fault at a member that no form asks for.
    func unknown(_ key: String) -> JSONCodingFault { fault("is not known here", at: key) }

    @usableFromInline func missing(_ key: StaticString) -> JSONCodingFault { fault("is missing", at: "\(key)") }

    private func fault(_ complaint: String, at key: String) -> JSONCodingFault {
        JSONCodingFault(at: node.document.path(from: node.origin, to: node.place) + [.member(key)], complaint)
    }

    private func isAsked(_ number: Int) -> Bool {
        number < 64 ? asked >> UInt64(number) & 1 == 1 : askedBeyond.contains(number)
    }
}
