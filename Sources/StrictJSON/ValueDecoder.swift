/// Hands out a JSON value to a decodable type, and remembers which members it asked for.
///
/// One decoder per array or object, which is also one step of the path to the value.
final class ValueDecoder: Decoder {
    let value: JSON
    private let refusesUnknown: Bool
    let place: CodingPlace

    // Bits for the first 64 members, which are nearly always all of them.
    private var asked: UInt64 = 0
    private var askedBeyond: Set<Int> = []
    private var isTakenWhole = false
    private var nestedDecoders: [ValueDecoder] = []

    private init(_ value: JSON, refusesUnknown: Bool, at place: CodingPlace) {
        self.value = value
        self.refusesUnknown = refusesUnknown
        self.place = place
    }

    var codingPath: [any CodingKey] { place.path }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let object) = value else { throw mismatch("an object", value, at: nil) }
        return KeyedDecodingContainer(ObjectDecoding(decoder: self, object: object))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw mismatch("an array", value, at: nil) }
        return ArrayDecoding(decoder: self, elements: elements)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        SingleDecoding(decoder: self)
    }

    /// Decodes a whole value.
    static func decode<Value: Decodable>(_ type: Value.Type, of value: JSON, refusesUnknown: Bool) throws -> Value {
        try ValueDecoder(value, refusesUnknown: refusesUnknown, at: .whole).decode(type)
    }

    /// Decodes a value that lies within another.
    static func decode<Value: Decodable>(
        _ type: Value.Type, of value: JSON, within parent: ValueDecoder, at step: PathStep?
    ) throws -> Value {
        if Value.self == JSON.self { return value as! Value }
        if Value.self == String.self { return try parent.text(value, at: step) as! Value }
        return try ValueDecoder(value, refusesUnknown: parent.refusesUnknown, at: parent.place.at(step)).decode(type)
    }

    private func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        do {
            let decoded = try Value(from: self)
            if refusesUnknown { try refuseUnaskedMembers() }
            return decoded
        } catch let fault as JSONCodingFault where type is any CodableJSONForm.Type {
            throw fault.within(codingPath)
        } catch let error as DecodingError {
            throw JSONCodingFault(error, decoding: type, from: value, at: codingPath)
        }
    }

    /// A decoder for a part of this value that is read in place; its members are checked with this one's.
    func nested(_ value: JSON, at step: PathStep) -> ValueDecoder {
        let decoder = ValueDecoder(value, refusesUnknown: refusesUnknown, at: place.at(step))
        if refusesUnknown { nestedDecoders.append(decoder) }
        return decoder
    }

    /// The value, when it is taken over with all its members.
    func takeWhole() -> JSON {
        isTakenWhole = true
        return value
    }

    /// The value as a form reads it, all its members included.
    func takeNode() throws -> JSONNode {
        let document = try JSONDocument(parsing: takeWhole().canonicalBytes, limits: .unlimited)
        return document.root(unknownMembers: refusesUnknown ? .refuse : .ignore)
    }

    /// The member under a key, which counts as asked for from now on.
    func ask(for key: String, in object: JSONObject) -> JSON? {
        guard let position = object.position(of: key) else { return nil }
        if position < 64 { asked |= 1 << UInt64(position) } else { askedBeyond.insert(position) }
        return object.members[position].value
    }

    private func refuseUnaskedMembers() throws {
        if case .object(let object) = value, !isTakenWhole {
            for (position, member) in object.members.enumerated() where !isAsked(position) {
                throw fault("is not known here", at: .member(member.key))
            }
        }
        for decoder in nestedDecoders { try decoder.refuseUnaskedMembers() }
    }

    private func isAsked(_ position: Int) -> Bool {
        position < 64 ? asked >> UInt64(position) & 1 == 1 : askedBeyond.contains(position)
    }
}
