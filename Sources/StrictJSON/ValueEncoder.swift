/// Builds a JSON value out of what an encodable value writes.
///
/// One encoder per array or object; texts, numbers and truth values go into their container directly.
final class ValueEncoder: Encoder {
    enum Shape {
        case nothing
        case single(JSON)
        case array
        case object
    }

    var shape = Shape.nothing
    var members: [JSONObject.Member] = []
    var elements: [JSON] = []
    // Nested containers are still being written when their place is taken; they are put in at the end.
    private var pending: [(step: PathStep, encoder: ValueEncoder)] = []

    let place: CodingPlace

    private init(at place: CodingPlace) {
        self.place = place
    }

    var codingPath: [any CodingKey] { place.path }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        shape = .object
        return KeyedEncodingContainer(ObjectEncoding(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        shape = .array
        return ArrayEncoding(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        SingleEncoding(encoder: self)
    }

    static func encode<Value: Encodable>(_ value: Value, at place: CodingPlace) throws -> JSON {
        if Value.self == JSON.self { return value as! JSON }
        if Value.self == String.self { return .string(value as! String) }
        let encoder = ValueEncoder(at: place)
        try value.encode(to: encoder)
        return encoder.finished
    }

    /// An encoder for a place in this one that is filled in later.
    func nested(at step: PathStep) -> ValueEncoder {
        let encoder = ValueEncoder(at: place.at(step))
        pending.append((step, encoder))
        return encoder
    }

    /// The number as JSON, if a reader would take it.
    func number(_ number: some BinaryInteger, at step: PathStep?) throws -> JSON {
        guard let value = Int(exactly: number), JSON.wholeNumbers.contains(value) else {
            throw fault("is \(number), beyond the whole numbers that JSON keeps exactly", at: step)
        }
        return .integer(value)
    }

    func fault(_ complaint: String, at step: PathStep?) -> JSONCodingFault {
        JSONCodingFault(at: place.at(step).path, complaint)
    }

    private var finished: JSON {
        switch shape {
        // A type that writes nothing has no members.
        case .nothing: return .object(JSONObject())
        case .single(let value): return value
        case .array: return .array(finishedElements)
        case .object: return .object(finishedMembers)
        }
    }

    private var finishedElements: [JSON] {
        var elements = elements
        for (step, encoder) in pending {
            if case .element(let index) = step { elements[index] = encoder.finished }
        }
        return elements
    }

    private var finishedMembers: JSONObject {
        for (step, encoder) in pending {
            members.append(JSONObject.Member(key: step.stringValue, value: encoder.finished))
        }
        if let object = JSONObject(uniquing: members) { return object }
        // A type wrote a member twice: what it wrote last holds.
        return members.reduce(into: JSONObject()) { $0[$1.key] = $1.value }
    }
}
