public import StrictJSON

/// A name that an exercise or a session gives to something, compared byte for byte.
///
/// Exercise files allow lower-case ASCII letters, digits, `_` and `-` in identifiers, so that two identifiers
/// that look the same are the same.
public protocol Identifier: RawRepresentable, Hashable, Comparable, Codable, Sendable, CodingKeyRepresentable,
    JSONForm, JSONKey, ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
    /// Takes any text, unlike the initialiser of `RawRepresentable`: what it names is for others to look up.
    init(rawValue: String)
}

extension Identifier {
    /// As `init(rawValue:)`: whether anything is called so is not looked at.
    public init(_ text: String) { self.init(rawValue: text) }
    /// An identifier as it stands in code, unchecked.
    public init(stringLiteral text: String) { self.init(rawValue: text) }
    /// Never nil: with this, dictionaries by identifier are encoded as objects, and not as lists of pairs.
    public init?<K: CodingKey>(codingKey: K) { self.init(rawValue: codingKey.stringValue) }
    /// The raw value, as the key of an encoded object.
    public var codingKey: any CodingKey { NameKey(rawValue) }
    public var description: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) { self.init(rawValue: try node.text()) }
    public func write(to writer: inout JSONWriter) { writer.text(rawValue) }
    /// Any key of a stored object, unchecked.
    public init(key: String) { self.init(rawValue: key) }
    /// The raw value, as the key of an object with a form.
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
    /// At most 40 characters; never a word such as `control`, `observer` or `clock`, which views and logs use.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One of the sides whose favour the steps of an issue are counted in.
public struct SideID: Identifier {
    /// At most 40 characters; expressions write `side.` before it.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A subject of the negotiation.
public struct IssueID: Identifier {
    /// At most 40 characters; expressions use it bare, so that no party, track or draw has the same.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One of the choices within an issue; unique within its issue.
public struct OptionID: Identifier {
    /// At most 40 characters; expressions write its issue and a dot before it.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A number about the world outside the table.
public struct TrackID: Identifier {
    /// At most 40 characters; expressions write `track.` before it, places in effects and commands don't.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Something a party can do apart from bargaining.
public struct ActionID: Identifier {
    /// At most 40 characters; expressions ask for it by `chose(party, action)`.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A rule of an exercise, such as `R2`.
public struct RuleID: Identifier {
    /// At most 40 characters; capitals are allowed; expressions write `rule.` before it.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A clause of a rule; unique within its rule.
public struct ClauseID: Identifier {
    /// At most 40 characters; cited behind its rule's, and named by no expression.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A way in which a session can end.
public struct EndingID: Identifier {
    /// At most 40 characters; a sheet names those that replace its no-deal value.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A step of the resolution that follows a decision phase.
public struct StepID: Identifier {
    /// At most 40 characters; clauses watch it as the moment `step ID`.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A planned inject's stable number in the MSEL; never used again for another.
public struct InjectID: Identifier {
    /// At most 40 letters, digits, `_`, `-` and `.`; `AH-1`, `AH-2` and so on where written on the spot.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A question to evaluators.
public struct QuestionID: Identifier {
    /// At most 40 letters, digits, `_`, `-` and `.`; `AQ-1`, `AQ-2` and so on where put by control during the session.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// An offer's name: author, addressees and a number, such as `ua>ru 2`, or `ua 2` where it is public.
///
/// Numbers count per author and exact set of addressees, so that a name betrays nothing about offers among others.
public struct OfferID: Identifier {
    /// The author's tag, `>` and the addressees' tags joined by `+` unless public, a blank, a number from 1.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A channel that control opened: its name.
public struct ChannelID: Identifier {
    /// One line of at most 60 characters, no colon or comma; two names differ by more than the case of letters.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One person's place in a session.
public struct SeatID: Identifier {
    /// A party's identifier, `-` and a number from 1; `control`, `evaluator-1` and so on, `observers`; `clock` in logs.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
