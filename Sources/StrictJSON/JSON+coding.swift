extension JSON {
    /// The value that an encodable value writes. Optionals that are nil leave their member out.
    ///
    /// Refused are numbers that are not whole or not in `wholeNumbers`.
    public init(encoding value: some Encodable) throws(JSONCodingFault) {
        do {
            self = try ValueEncoder.encode(value, at: .whole)
        } catch let fault as JSONCodingFault {
            throw fault
        } catch {
            throw JSONCodingFault(path: "", complaint: "could not be written: \(error)")
        }
    }

    /// The value of a type that this JSON says.
    ///
    /// A member that is null and one that is left out are the same to an optional.
    public func decode<Value: Decodable>(
        _ type: Value.Type, unknownMembers: UnknownMembers
    ) throws(JSONCodingFault) -> Value {
        do {
            return try ValueDecoder.decode(type, of: self, refusesUnknown: unknownMembers == .refuse)
        } catch let fault as JSONCodingFault {
            throw fault
        } catch {
            throw JSONCodingFault(path: "", complaint: "could not be read: \(error)")
        }
    }
}

extension JSON: Codable {
    /// Takes the value over whole; only for use inside `JSON.decode`.
    public init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? ValueDecoder else { throw Self.foreignCoder }
        self = decoder.takeWhole()
    }

    /// Hands the value over whole; only for use inside `JSON(encoding:)`.
    public func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? ValueEncoder else { throw Self.foreignCoder }
        encoder.shape = .single(self)
    }

    static var foreignCoder: JSONCodingFault {
        JSONCodingFault(path: "", complaint: "is a value that only StrictJSON reads and writes")
    }
}
