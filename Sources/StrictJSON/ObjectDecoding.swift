/// Members of an object being read.
struct ObjectDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: ValueDecoder
    let object: JSONObject

    var codingPath: [any CodingKey] { decoder.codingPath }
    var allKeys: [Key] { object.members.compactMap { Key(stringValue: $0.key) } }

    func contains(_ key: Key) -> Bool { find(key) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try member(key) == .null }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        try decoder.truth(member(key), at: PathStep(key))
    }
    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        try decoder.text(member(key), at: PathStep(key))
    }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
        throw decoder.fault(wholeOnly, at: PathStep(key))
    }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
        throw decoder.fault(wholeOnly, at: PathStep(key))
    }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try number(key) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try number(key) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try number(key) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try number(key) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try number(key) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try number(key) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try number(key) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try number(key) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try number(key) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try number(key) }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try ValueDecoder.decode(type, of: member(key), within: decoder, at: PathStep(key))
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        guard let value = find(key), value != .null else { return nil }
        return try decoder.text(value, at: PathStep(key))
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        guard let value = find(key), value != .null else { return nil }
        return try ValueDecoder.decode(type, of: value, within: decoder, at: PathStep(key))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try superDecoder(forKey: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try superDecoder(forKey: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder {
        guard let value = decoder.ask(for: "super", in: object) else {
            throw decoder.fault("is missing", at: .member("super"))
        }
        return decoder.nested(value, at: .member("super"))
    }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        try decoder.nested(member(key), at: PathStep(key))
    }

    private func find(_ key: Key) -> JSON? {
        decoder.ask(for: key.stringValue, in: object)
    }

    private func member(_ key: Key) throws -> JSON {
        guard let value = find(key) else { throw decoder.fault("is missing", at: PathStep(key)) }
        return value
    }

    private func number<Number: FixedWidthInteger>(_ key: Key) throws -> Number {
        try decoder.number(member(key), at: PathStep(key))
    }
}

let wholeOnly = "is to be read as a number with a fraction; whole numbers only"
