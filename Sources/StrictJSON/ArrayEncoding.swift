/// Elements of an array being written.
struct ArrayEncoding: UnkeyedEncodingContainer {
    let encoder: ValueEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { encoder.elements.count }

    func encodeNil() { put(.null) }
    func encode(_ value: Bool) { put(.bool(value)) }
    func encode(_ value: String) { put(.string(value)) }
    func encode(_ value: Double) throws { throw encoder.fault(notWhole, at: here) }
    func encode(_ value: Float) throws { throw encoder.fault(notWhole, at: here) }
    func encode(_ value: Int) throws { put(try encoder.number(value, at: here)) }
    func encode(_ value: Int8) throws { put(try encoder.number(value, at: here)) }
    func encode(_ value: Int16) throws { put(try encoder.number(value, at: here)) }
    func encode(_ value: Int32) throws { put(try encoder.number(value, at: here)) }
    func encode(_ value: Int64) throws { put(try encoder.number(value, at: here)) }
    func encode(_ value: UInt) throws { put(try encoder.number(value, at: here)) }
    func encode(_ value: UInt8) throws { put(try encoder.number(value, at: here)) }
    func encode(_ value: UInt16) throws { put(try encoder.number(value, at: here)) }
    func encode(_ value: UInt32) throws { put(try encoder.number(value, at: here)) }
    func encode(_ value: UInt64) throws { put(try encoder.number(value, at: here)) }

    func encode(_ value: some Encodable) throws {
        put(try ValueEncoder.encode(value, at: encoder.place.at(here)))
    }

    func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
        nested().container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        nested().unkeyedContainer()
    }

    func superEncoder() -> any Encoder {
        nested()
    }

    private var here: PathStep { .element(count) }

    private func put(_ value: JSON) {
        encoder.elements.append(value)
    }

    private func nested() -> ValueEncoder {
        let nested = encoder.nested(at: here)
        put(.null)
        return nested
    }
}
