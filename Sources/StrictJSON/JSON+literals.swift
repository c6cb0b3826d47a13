extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    /// A text, taken as it is; `canonicalBytes` escapes it.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number; whether it is within `wholeNumbers` is not looked at.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// `true` or `false`, never a number.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// Values of any kinds, in this order.
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    /// The value `null`, not an absent one.
    public init(nilLiteral: ()) { self = .null }

    /// An object; where a key stands twice the later value holds.
    public init(dictionaryLiteral elements: (String, JSON)...) {
        var object = JSONObject()
        for (key, value) in elements { object[key] = value }
        self = .object(object)
    }
}
