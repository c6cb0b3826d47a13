/// One value being written, without members or elements.
struct SingleEncoding: SingleValueEncodingContainer {
    let encoder: ValueEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() { put(.null) }
    func encode(_ value: Bool) { put(.bool(value)) }
    func encode(_ value: String) { put(.string(value)) }
    func encode(_ value: Double) throws { throw encoder.fault(notWhole, at: nil) }
    func encode(_ value: Float) throws { throw encoder.fault(notWhole, at: nil) }
    func encode(_ value: Int) throws { put(try encoder.number(value, at: nil)) }
    func encode(_ value: Int8) throws { put(try encoder.number(value, at: nil)) }
    func encode(_ value: Int16) throws { put(try encoder.number(value, at: nil)) }
    func encode(_ value: Int32) throws { put(try encoder.number(value, at: nil)) }
    func encode(_ value: Int64) throws { put(try encoder.number(value, at: nil)) }
    func encode(_ value: UInt) throws { put(try encoder.number(value, at: nil)) }
    func encode(_ value: UInt8) throws { put(try encoder.number(value, at: nil)) }
    func encode(_ value: UInt16) throws { put(try encoder.number(value, at: nil)) }
    func encode(_ value: UInt32) throws { put(try encoder.number(value, at: nil)) }
    func encode(_ value: UInt64) throws { put(try encoder.number(value, at: nil)) }

    func encode(_ value: some Encodable) throws {
        put(try ValueEncoder.encode(value, at: encoder.place))
    }

    private func put(_ value: JSON) {
        encoder.shape = .single(value)
    }
}
