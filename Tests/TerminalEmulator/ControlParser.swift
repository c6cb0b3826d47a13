/// Cuts what a terminal is sent into instructions, whatever pieces it comes in.
struct ControlParser: Sendable {
    private enum State: Sendable, Equatable {
        case ground
        /// The bytes of a sign so far, and how many it has.
        case sign([UInt8], length: Int)
        case escape(String)
        case sequence([UInt8])
        case string(Character, [UInt8], isEscaped: Bool)
    }

    /// What is longer is no instruction that anybody would keep.
    private static let stringLengthMax = 1 << 20
    private static let sequenceLengthMax = 256

    private var state = State.ground

    /// Whether an instruction has begun and not ended.
    var isWithin: Bool { state != .ground }

    /// The instructions that end with this byte.
    mutating func take(_ byte: UInt8) -> [Instruction] {
        switch state {
        case .ground: return ground(byte)
        case .sign(let bytes, let length): return sign(bytes, length, byte)
        case .escape(let rest): return escape(rest, byte)
        case .sequence(let bytes): return sequence(bytes, byte)
        case .string(let opening, let bytes, let isEscaped): return string(opening, bytes, isEscaped, byte)
        }
    }

    private mutating func ground(_ byte: UInt8) -> [Instruction] {
        switch byte {
        case 0x1B: state = .escape("")
        case 0..<0x20, 0x7F: return [.control(byte)]
        case 0x20..<0x7F: return [.sign(Unicode.Scalar(byte))]
        case 0xC2..<0xE0: state = .sign([byte], length: 2)
        case 0xE0..<0xF0: state = .sign([byte], length: 3)
        case 0xF0..<0xF5: state = .sign([byte], length: 4)
        default: return [.broken([byte])]
        }
        return []
    }

    private mutating func sign(_ before: [UInt8], _ length: Int, _ byte: UInt8) -> [Instruction] {
        guard byte & 0xC0 == 0x80 else {
            state = .ground
            return [.broken(before)] + ground(byte)
        }
        let bytes = before + [byte]
        guard bytes.count == length else {
            state = .sign(bytes, length: length)
            return []
        }
        state = .ground
        guard let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first else {
            return [.broken(bytes)]
        }
        return [scalar.value < 0xA0 ? .control(UInt8(scalar.value)) : .sign(scalar)]
    }

    private mutating func escape(_ before: String, _ byte: UInt8) -> [Instruction] {
        let sign = Character(Unicode.Scalar(byte))
        switch byte {
        case 0x1B:
            state = .escape("")
            return [.broken([0x1B] + before.utf8)]
        case 0..<0x20: return [.control(byte)]
        case 0x20..<0x30: state = .escape(before + String(sign))
        case UInt8(ascii: "[") where before.isEmpty: state = .sequence([])
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "X"):
            guard before.isEmpty else { fallthrough }
            state = .string(sign, [], isEscaped: false)
        case 0x30..<0x7F:
            state = .ground
            return [.escape(before + String(sign))]
        default:
            state = .ground
            return [.broken([0x1B] + before.utf8 + [byte])]
        }
        return []
    }

    private mutating func sequence(_ before: [UInt8], _ byte: UInt8) -> [Instruction] {
        let bytes = before + [byte]
        switch byte {
        case 0x20..<0x40 where bytes.count < Self.sequenceLengthMax:
            state = .sequence(bytes)
            return []
        case 0x40..<0x7F:
            state = .ground
            return [ControlSequence(bytes).map(Instruction.sequence) ?? .broken([0x1B, 0x5B] + bytes)]
        // A control character within a sequence is carried out at once, as terminals do.
        case 0..<0x20 where byte != 0x1B: return [.control(byte)]
        default:
            state = byte == 0x1B ? .escape("") : .ground
            return [.broken([0x1B, 0x5B] + (byte == 0x1B ? before : bytes))]
        }
    }

    private mutating func string(
        _ opening: Character, _ before: [UInt8], _ isEscaped: Bool, _ byte: UInt8
    ) -> [Instruction] {
        // The console's two for its colours have no end: `ESC ] R`, and `ESC ] P` with seven digits.
        let isOfConsole = opening == "]" && (before.first ?? byte) == UInt8(ascii: "P")
        if opening == "]", before.isEmpty, byte == UInt8(ascii: "R") { return end(opening, [byte]) }
        if isOfConsole, before.count == 7 {
            return end(opening, [UInt8(ascii: "P"), UInt8(ascii: ";")] + before + [byte])
        }
        if isEscaped {
            if byte == UInt8(ascii: "\\") { return end(opening, before) }
            state = .escape("")
            return [.broken([0x1B] + String(opening).utf8 + before)] + escape("", byte)
        }
        if byte == 0x07, opening == "]" { return end(opening, before) }
        let isTooLong = before.count >= Self.stringLengthMax
        state = .string(opening, byte == 0x1B || isTooLong ? before : before + [byte], isEscaped: byte == 0x1B)
        return []
    }

    private mutating func end(_ opening: Character, _ bytes: [UInt8]) -> [Instruction] {
        state = .ground
        return [.string(opening, String(decoding: bytes, as: UTF8.self))]
    }
}

extension ControlSequence {
    /// Nil where what stands between `ESC [` and its name is not made as sequences are.
    fileprivate init?(_ bytes: [UInt8]) {
        guard let last = bytes.last else { return nil }
        var rest = bytes.dropLast()
        name = Character(Unicode.Scalar(last))
        if let first = rest.first, 0x3C...0x3F ~= first {
            marker = Character(Unicode.Scalar(first))
            rest.removeFirst()
        }
        let written = rest.prefix { 0x30...0x3B ~= $0 }
        let ending = rest.dropFirst(written.count)
        guard ending.allSatisfy({ 0x20...0x2F ~= $0 }) else { return nil }
        intermediates = String(decoding: ending, as: UTF8.self)
        guard !written.isEmpty else { return }
        let separators: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ":")]
        numbers = written.split(omittingEmptySubsequences: false) { separators.contains($0) }
            .map { Int(String(decoding: $0, as: UTF8.self)) }
    }
}
