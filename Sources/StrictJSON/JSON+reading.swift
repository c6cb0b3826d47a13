extension JSON {
    /// Reads exactly one JSON value from UTF-8 bytes.
    ///
    /// Refused are: anything but UTF-8, a byte order mark, a key that stands twice in an object (keys compared as
    /// bytes), trailing commas, numbers that are not whole or not in `wholeNumbers`, halves of surrogate pairs, raw
    /// control characters, and whatever goes beyond the limits.
    public init(parsing bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) throws(JSONFault) {
        let places = try JSONReader.places(in: bytes, limits: limits)
        self = places.of(bytes) { $0.tree(0) }
    }

    /// Reads exactly one JSON value from UTF-8 bytes; refuses as `init(parsing:limits:)` over a buffer does.
    public init(parsing bytes: [UInt8], limits: JSONLimits) throws(JSONFault) {
        self = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONFault) in
            try JSON(parsing: buffer, limits: limits)
        }
    }

    /// Reads exactly one JSON value from UTF-8 bytes; offsets in faults count from the start of the slice.
    public init(parsing bytes: ArraySlice<UInt8>, limits: JSONLimits) throws(JSONFault) {
        self = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONFault) in
            try JSON(parsing: buffer, limits: limits)
        }
    }

    /// Reads exactly one JSON value from a text.
    public init(parsing text: String, limits: JSONLimits) throws(JSONFault) {
        self = try JSON(parsing: Array(text.utf8), limits: limits)
    }
}
