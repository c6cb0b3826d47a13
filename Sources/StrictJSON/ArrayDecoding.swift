/// Elements of an array being read.
struct ArrayDecoding: UnkeyedDecodingContainer {
    let decoder: ValueDecoder
    let elements: [JSON]
    private(set) var currentIndex = 0

    init(decoder: ValueDecoder, elements: [JSON]) {
        self.decoder = decoder
        self.elements = elements
    }

    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, elements[currentIndex] == .null else { return false }
        currentIndex += 1
        return true
    }
    mutating func decode(_ type: Bool.Type) throws -> Bool { try next { try $0.truth($1, at: $2) } }
    mutating func decode(_ type: String.Type) throws -> String { try next { try $0.text($1, at: $2) } }
    mutating func decode(_ type: Double.Type) throws -> Double { throw decoder.fault(wholeOnly, at: here) }
    mutating func decode(_ type: Float.Type) throws -> Float { throw decoder.fault(wholeOnly, at: here) }
    mutating func decode(_ type: Int.Type) throws -> Int { try next { try $0.number($1, at: $2) } }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try next { try $0.number($1, at: $2) } }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try next { try $0.number($1, at: $2) } }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try next { try $0.number($1, at: $2) } }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try next { try $0.number($1, at: $2) } }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try next { try $0.number($1, at: $2) } }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next { try $0.number($1, at: $2) } }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next { try $0.number($1, at: $2) } }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next { try $0.number($1, at: $2) } }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next { try $0.number($1, at: $2) } }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try next { try ValueDecoder.decode(type, of: $1, within: $0, at: $2) }
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try superDecoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try superDecoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder {
        try next { $0.nested($1, at: $2) }
    }

    private var here: PathStep { .element(currentIndex) }

    // Moves on only if the element could be read.
    private mutating func next<Value>(_ read: (ValueDecoder, JSON, PathStep) throws -> Value) throws -> Value {
        guard !isAtEnd else { throw decoder.fault("is missing", at: here) }
        let value = try read(decoder, elements[currentIndex], here)
        currentIndex += 1
        return value
    }
}
