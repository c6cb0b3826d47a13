import StrictJSON

/// A name that an exercise or a session gives to something, compared byte for byte.
///
/// Exercise files allow lower-case ASCII letters, digits, `_` and `-` in identifiers, so that two identifiers
/// that look the same are the same.
public protocol Identifier: RawRepresentable, Hashable, Comparable, Codable, Sendable, CodingKeyRepresentable,
    JSONForm, JSONKey, ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
    init(rawValue: String)
}

extension Identifier {
    public init(_ text: String) { self.init(rawValue: text) }
    public init(stringLiteral text: String) { self.init(rawValue: text) }
    public init?<K: CodingKey>(codingKey: K) { self.init(rawValue: codingKey.stringValue) }
    public var codingKey: any CodingKey { NameKey(rawValue) }
    public var description: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) { self.init(rawValue: try node.text()) }
    public func write(to writer: inout JSONWriter) { writer.text(rawValue) }
    public init(key: String) { self.init(rawValue: key) }
    public var key: String { rawValue }

    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// A coding key made of any text.
struct NameKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ text: String) { stringValue = text }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// A party of an exercise.
public struct PartyID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One of the sides whose favour the steps of an issue are counted in.
public struct SideID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A subject of the negotiation.
public struct IssueID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One of the choices within an issue; unique within its issue.
public struct OptionID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A number about the world outside the table.
public struct TrackID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Something a party can do apart from bargaining.
public struct ActionID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A rule of an exercise, such as `R2`.
public struct RuleID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A clause of a rule; unique within its rule.
public struct ClauseID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A way in which a session can end.
public struct EndingID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A step of the resolution that follows a decision phase.
public struct StepID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A planned inject's stable number in the MSEL; never used again for another.
public struct InjectID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// An offer's name: author, addressees and a number, such as `ua>ru 2`, or `ua 2` where it is public.
///
/// Numbers count per author and exact set of addressees, so that a name betrays nothing about offers among others.
public struct OfferID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A channel that control opened: its name.
public struct ChannelID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One person's place in a session.
public struct SeatID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
