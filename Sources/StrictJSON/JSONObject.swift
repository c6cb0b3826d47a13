/// The members of a JSON object, each key once, sorted by the UTF-8 bytes of the key: canonical by construction.
///
/// Keys are told apart as bytes; two spellings of one accented letter are two keys.
public struct JSONObject: Sendable, Hashable {
    /// One member: a key and its value.
    public struct Member: Sendable {
        /// The key.
        public let key: String
        /// The value.
        public var value: JSON
    }

    /// The members in canonical order.
    public private(set) var members: [Member]

    /// An object without members.
    public init() {
        members = []
    }

    /// The members given, where no two have the same key; nil if two have.
    public init?(_ members: [(key: String, value: JSON)]) {
        self.init(uniquing: members.map { Member(key: $0.key, value: $0.value) })
    }

    /// Sorts the members if need be; nil if a key stands twice.
    init?(uniquing members: [Member]) {
        var sorted = members
        if !Self.isStrictlyAscending(sorted) {
            sorted.sort { $0.key.precedesInUTF8($1.key) }
            guard Self.isStrictlyAscending(sorted) else { return nil }
        }
        self.members = sorted
    }

    /// For members already known to be in strictly ascending order.
    init(ascending members: [Member]) {
        self.members = members
    }

    /// The value under a key. Setting nil removes the member.
    public subscript(key: String) -> JSON? {
        get {
            position(of: key).map { members[$0].value }
        }
        set {
            let position = insertionPosition(of: key)
            let exists = position < members.count && members[position].key.equalsInUTF8(key)
            switch (exists, newValue) {
            case (true, let value?): members[position].value = value
            case (true, nil): members.remove(at: position)
            case (false, let value?): members.insert(Member(key: key, value: value), at: position)
            case (false, nil): break
            }
        }
    }

    /// The keys in canonical order.
    public var keys: [String] { members.map(\.key) }

    /// Where the member of this key stands, or nil if there is none.
    func position(of key: String) -> Int? {
        let position = insertionPosition(of: key)
        return position < members.count && members[position].key.equalsInUTF8(key) ? position : nil
    }

    private func insertionPosition(of key: String) -> Int {
        var low = 0
        var high = members.count
        while low < high {
            let middle = (low + high) / 2
            if members[middle].key.precedesInUTF8(key) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func isStrictlyAscending(_ members: [Member]) -> Bool {
        zip(members, members.dropFirst()).allSatisfy { $0.key.precedesInUTF8($1.key) }
    }
}

extension JSONObject.Member: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.key.equalsInUTF8(right.key) && left.value == right.value
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(value)
    }
}
