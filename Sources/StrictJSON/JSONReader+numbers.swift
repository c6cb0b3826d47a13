extension JSONReader {
    mutating func readInteger() throws(JSONFault) -> Int {
        let start = position
        let negative = bytes[position] == UInt8(ascii: "-")
        if negative { position += 1 }
        let firstDigit = position
        var magnitude = 0
        while let digit = digitHere {
            position += 1
            // Past the limit the digits are still walked over, but no more are added: nothing can overflow.
            if magnitude <= JSON.wholeNumbers.upperBound { magnitude = magnitude * 10 + digit }
        }
        try checkShape(firstDigit: firstDigit)
        guard magnitude <= JSON.wholeNumbers.upperBound else {
            throw fault(
                "The number is too large; whole numbers up to 9007199254740991 (2^53 less one) are taken.", at: start)
        }
        if negative, magnitude == 0 { places.isCanonical = false }
        return negative ? -magnitude : magnitude
    }

    private func checkShape(firstDigit: Int) throws(JSONFault) {
        guard position > firstDigit else {
            throw fault("After the minus sign a digit was expected.")
        }
        guard position == firstDigit + 1 || bytes[firstDigit] != UInt8(ascii: "0") else {
            throw fault("A number may not start with a needless 0.", at: firstDigit)
        }
        guard position < bytes.count else { return }
        switch bytes[position] {
        case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            throw fault("Whole numbers only: a number may have no fraction and no exponent.")
        default: return
        }
    }

    private var digitHere: Int? {
        guard position < bytes.count else { return nil }
        let digit = bytes[position] &- UInt8(ascii: "0")
        return digit < 10 ? Int(digit) : nil
    }
}
