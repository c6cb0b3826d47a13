/// One value being read, without members or elements.
struct SingleDecoding: SingleValueDecodingContainer {
    let decoder: ValueDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { decoder.value == .null }
    func decode(_ type: Bool.Type) throws -> Bool { try decoder.truth(decoder.value, at: nil) }
    func decode(_ type: String.Type) throws -> String { try decoder.text(decoder.value, at: nil) }
    func decode(_ type: Double.Type) throws -> Double { throw decoder.fault(wholeOnly, at: nil) }
    func decode(_ type: Float.Type) throws -> Float { throw decoder.fault(wholeOnly, at: nil) }
    func decode(_ type: Int.Type) throws -> Int { try decoder.number(decoder.value, at: nil) }
    func decode(_ type: Int8.Type) throws -> Int8 { try decoder.number(decoder.value, at: nil) }
    func decode(_ type: Int16.Type) throws -> Int16 { try decoder.number(decoder.value, at: nil) }
    func decode(_ type: Int32.Type) throws -> Int32 { try decoder.number(decoder.value, at: nil) }
    func decode(_ type: Int64.Type) throws -> Int64 { try decoder.number(decoder.value, at: nil) }
    func decode(_ type: UInt.Type) throws -> UInt { try decoder.number(decoder.value, at: nil) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try decoder.number(decoder.value, at: nil) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try decoder.number(decoder.value, at: nil) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try decoder.number(decoder.value, at: nil) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try decoder.number(decoder.value, at: nil) }

    // The inner type sees the members, so it is the one to be asked about those left over.
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try ValueDecoder.decode(type, of: decoder.takeWhole(), within: decoder, at: nil)
    }
}
