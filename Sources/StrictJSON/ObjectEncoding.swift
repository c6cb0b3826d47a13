/// Members of an object being written.
struct ObjectEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: ValueEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil(forKey key: Key) { put(.null, key) }
    func encode(_ value: Bool, forKey key: Key) { put(.bool(value), key) }
    func encode(_ value: String, forKey key: Key) { put(.string(value), key) }
    func encode(_ value: Double, forKey key: Key) throws { throw encoder.fault(notWhole, at: PathStep(key)) }
    func encode(_ value: Float, forKey key: Key) throws { throw encoder.fault(notWhole, at: PathStep(key)) }
    func encode(_ value: Int, forKey key: Key) throws { try put(number: value, key) }
    func encode(_ value: Int8, forKey key: Key) throws { try put(number: value, key) }
    func encode(_ value: Int16, forKey key: Key) throws { try put(number: value, key) }
    func encode(_ value: Int32, forKey key: Key) throws { try put(number: value, key) }
    func encode(_ value: Int64, forKey key: Key) throws { try put(number: value, key) }
    func encode(_ value: UInt, forKey key: Key) throws { try put(number: value, key) }
    func encode(_ value: UInt8, forKey key: Key) throws { try put(number: value, key) }
    func encode(_ value: UInt16, forKey key: Key) throws { try put(number: value, key) }
    func encode(_ value: UInt32, forKey key: Key) throws { try put(number: value, key) }
    func encode(_ value: UInt64, forKey key: Key) throws { try put(number: value, key) }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        put(try ValueEncoder.encode(value, at: encoder.place.at(PathStep(key))), key)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        encoder.nested(at: PathStep(key)).container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.nested(at: PathStep(key)).unkeyedContainer()
    }

    func superEncoder() -> any Encoder {
        encoder.nested(at: .member("super"))
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        encoder.nested(at: PathStep(key))
    }

    private func put(_ value: JSON, _ key: Key) {
        encoder.members.append(JSONObject.Member(key: key.stringValue, value: value))
    }

    private func put(number: some BinaryInteger, _ key: Key) throws {
        put(try encoder.number(number, at: PathStep(key)), key)
    }
}

let notWhole = "is a number with a fraction in its type; whole numbers only"
