extension Look {
    /// Takes the numbers of a sequence that changes how signs look; gives back those it doesn't know.
    mutating func take(_ numbers: [Int?]) -> [Int] {
        var unknown: [Int] = []
        var index = 0
        if numbers.isEmpty { self = .plain }
        while index < numbers.count {
            let number = numbers[index] ?? 0
            index += 1
            if number == 38 || number == 48 {
                let rest = numbers[index...].map { $0 ?? 0 }
                let (colour, length) = Self.colour(rest)
                index = min(numbers.count, index + length)
                guard let colour else {
                    unknown.append(number)
                    continue
                }
                if number == 38 { foreground = colour } else { background = colour }
            } else if !take(number) {
                unknown.append(number)
            }
        }
        return unknown
    }

    /// The colour after a 38 or 48, and how many numbers say it.
    private static func colour(_ numbers: [Int]) -> (Colour?, Int) {
        let parts = numbers.map { UInt8(clamping: $0) }
        if numbers.first == 5, numbers.count >= 2 { return (.palette(parts[1]), 2) }
        if numbers.first == 2, numbers.count >= 4 {
            return (.mixed(red: parts[1], green: parts[2], blue: parts[3]), 4)
        }
        return (nil, numbers.count)
    }

    private mutating func take(_ number: Int) -> Bool {
        switch number {
        case 0: self = .plain
        case 1: isBold = true
        case 2: isDim = true
        case 3: isItalic = true
        case 4: isUnderlined = true
        case 5: isBlinking = true
        case 7: isReversed = true
        case 8: isHidden = true
        // The console's own set of signs, which is chosen from the start.
        case 10: break
        case 22: (isBold, isDim) = (false, false)
        case 23: isItalic = false
        case 24: isUnderlined = false
        case 25: isBlinking = false
        case 27: isReversed = false
        case 28: isHidden = false
        default: return takeColour(number)
        }
        return true
    }

    private mutating func takeColour(_ number: Int) -> Bool {
        switch number {
        case 30...37: foreground = .palette(UInt8(number - 30))
        case 39: foreground = .standard
        case 40...47: background = .palette(UInt8(number - 40))
        case 49: background = .standard
        case 90...97: foreground = .palette(UInt8(number - 82))
        case 100...107: background = .palette(UInt8(number - 92))
        default: return false
        }
        return true
    }
}
