public import StrictJSON

extension SHA256Digest: JSONForm {
    /// Reads 64 lower-case hexadecimal digits.
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        guard let digest = try node.withText({ SHA256Digest(hexDigits: UnsafeRawBufferPointer($0)) }) else {
            throw node.fault("must be a SHA-256 digest: 64 digits of 0 to 9 and a to f")
        }
        self = digest
    }

    /// Writes 64 lower-case hexadecimal digits.
    public func write(to writer: inout JSONWriter) { writer.text(hex) }
}
