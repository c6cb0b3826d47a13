/// One step of a path into a value: to a member of an object or to an element of an array.
enum PathStep: CodingKey {
    case member(String)
    case element(Int)

    init(_ key: some CodingKey) {
        self = .member(key.stringValue)
    }

    init?(stringValue: String) {
        self = .member(stringValue)
    }

    init?(intValue: Int) {
        self = .element(intValue)
    }

    var stringValue: String {
        switch self {
        case .member(let key): key
        case .element(let index): String(index)
        }
    }

    var intValue: Int? {
        if case .element(let index) = self { index } else { nil }
    }
}
