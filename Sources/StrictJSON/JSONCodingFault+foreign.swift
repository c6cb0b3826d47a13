extension JSONCodingFault {
    /// Puts into words for people what the standard library, or a type's own `init(from:)`, complains of.
    init<Value>(_ error: DecodingError, decoding type: Value.Type, from value: JSON, at path: [any CodingKey]) {
        switch error {
        case .dataCorrupted(let context) where context.debugDescription.hasPrefix("Cannot initialize "):
            self.init(at: path, Self.unknownCase(type, value))
        case .typeMismatch where Self.isOneCaseExpected(error):
            self.init(at: path, "must be an object with exactly one member, which names a kind that is known here")
        case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
            .keyNotFound(_, let context):
            self.init(at: context.codingPath, context.debugDescription.withoutFullStop)
        @unknown default:
            self.init(at: path, "could not be read: \(error)")
        }
    }

    // What a synthesised enum with associated values says where none or several of its cases are named.
    private static func isOneCaseExpected(_ error: DecodingError) -> Bool {
        guard case .typeMismatch(_, let context) = error else { return false }
        return context.debugDescription.hasPrefix("Invalid number of keys found")
    }

    private static func unknownCase<Value>(_ type: Value.Type, _ value: JSON) -> String {
        let found = value.text.map { JSON.string($0.excerpt) } ?? value
        guard let known = type as? any (CaseIterable & RawRepresentable).Type else {
            return "has a value that is not known here: \(found)"
        }
        return "must be one of \(spellings(known).joined(separator: ", ")), but \(found) was found"
    }

    private static func spellings<Case: CaseIterable & RawRepresentable>(_ type: Case.Type) -> [String] {
        type.allCases.map { "\($0.rawValue)" }
    }
}

extension String {
    fileprivate var withoutFullStop: String {
        hasSuffix(".") ? String(dropLast()) : self
    }
}
