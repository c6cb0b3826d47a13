/// A type with a form that parts of `Codable` types are made of: for these, too, its form is the only one.
public protocol CodableJSONForm: JSONForm, Codable {}

extension CodableJSONForm {
    /// Reads the value by its form; only for use inside `JSON.decode`.
    public init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? ValueDecoder else { throw JSON.foreignCoder }
        try self.init(reading: decoder.takeNode())
    }

    /// Writes the value by its form; only for use inside `JSON(encoding:)`.
    public func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? ValueEncoder else { throw JSON.foreignCoder }
        do {
            encoder.shape = .single(try JSON(of: self))
        } catch {
            throw error.within(encoder.codingPath)
        }
    }
}

extension JSONCodingFault {
    /// The fault as one of a value that lies at a path.
    func within(_ keys: [any CodingKey]) -> JSONCodingFault {
        let outer = JSONCodingFault(at: keys, complaint).path
        let separator = outer.isEmpty || path.isEmpty || path.hasPrefix("[") ? "" : "."
        return JSONCodingFault(path: outer + separator + path, complaint: complaint)
    }
}
