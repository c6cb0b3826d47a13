import StrictJSON

enum Party: String, Codable, CodingKeyRepresentable {
    case ru
    case ua
}

enum Level: String, Codable, CaseIterable {
    case ceasefire
    case full
}

struct Term: Codable, Equatable {
    var issue: String
    var option: Level
}

enum Step: Codable, Equatable {
    case waiting
    case consented(by: String, at: Int)
    case noted(String)
    case seen(Int?)
}

struct Offer: Codable, Equatable {
    var author: String
    var terms: [Term]
    var expiryMs: Int?
    var note: String
    var readBy: [Party: UInt8]
    var step: Step
    var flags: [Bool]
    var extra: JSON
}

struct Named: Codable, Equatable {
    var name: String?
    var age: Int?
}

struct Nothing: Codable, Equatable {}

/// Writes as the value it wraps does.
struct Wrapper: Decodable {
    let wrapped: Named

    init(from decoder: any Decoder) throws {
        wrapped = try decoder.singleValueContainer().decode(Named.self)
    }
}

/// Uses the containers that synthesised code doesn't.
struct ByHand: Codable, Equatable {
    var pairs: [[Int]]
    var inner: Int
    var above: String

    enum Keys: String, CodingKey { case pairs, nested, inner }

    init(pairs: [[Int]], inner: Int, above: String) {
        (self.pairs, self.inner, self.above) = (pairs, inner, above)
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        var outer = try container.nestedUnkeyedContainer(forKey: .pairs)
        pairs = []
        while !outer.isAtEnd {
            var row = try outer.nestedUnkeyedContainer()
            var numbers: [Int] = []
            while !row.isAtEnd { numbers.append(try row.decode(Int.self)) }
            pairs.append(numbers)
        }
        inner = try container.nestedContainer(keyedBy: Keys.self, forKey: .nested).decode(Int.self, forKey: .inner)
        above = try container.superDecoder().singleValueContainer().decode(String.self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        var outer = container.nestedUnkeyedContainer(forKey: .pairs)
        for numbers in pairs {
            var row = outer.nestedUnkeyedContainer()
            for number in numbers { try row.encode(number) }
        }
        var nested = container.nestedContainer(keyedBy: Keys.self, forKey: .nested)
        try nested.encode(inner, forKey: .inner)
        var single = container.superEncoder().singleValueContainer()
        try single.encode(above)
    }
}
