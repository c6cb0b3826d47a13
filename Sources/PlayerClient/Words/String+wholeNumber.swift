import StrictJSON

extension String {
    /// The whole number that somebody typed; nil where it is none.
    ///
    /// Throws where it is one beyond what the wire carries: the server could not even say which request it refuses.
    func wholeNumber() throws(LineFault) -> Int? {
        let digits = first == "-" || first == "+" ? dropFirst() : self[...]
        let isOfDigits = digits.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        guard !digits.isEmpty, isOfDigits else { return nil }
        guard let number = Int(self), JSON.wholeNumbers.contains(number) else {
            throw LineFault(
                "“\(self)” is too large a number.",
                "Whole numbers up to \(JSON.wholeNumbers.upperBound) are taken, with a minus before them or without.")
        }
        return number
    }
}
