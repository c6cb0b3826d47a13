extension ValueDecoder {
    func truth(_ value: JSON, at step: PathStep?) throws -> Bool {
        guard case .bool(let truth) = value else { throw mismatch("true or false", value, at: step) }
        return truth
    }

    func text(_ value: JSON, at step: PathStep?) throws -> String {
        guard case .string(let text) = value else { throw mismatch("text", value, at: step) }
        return text
    }

    func number<Number: FixedWidthInteger>(_ value: JSON, at step: PathStep?) throws -> Number {
        guard case .integer(let number) = value else { throw mismatch("a number", value, at: step) }
        guard let fitting = Number(exactly: number) else {
            throw fault("must be a whole number from \(Number.min) to \(Number.max), but \(number) was found", at: step)
        }
        return fitting
    }

    func mismatch(_ expected: String, _ found: JSON, at step: PathStep?) -> JSONCodingFault {
        fault("must be \(expected), but \(found.kindInWords) was found", at: step)
    }

    func fault(_ complaint: String, at step: PathStep?) -> JSONCodingFault {
        JSONCodingFault(at: place.at(step).path, complaint)
    }
}
