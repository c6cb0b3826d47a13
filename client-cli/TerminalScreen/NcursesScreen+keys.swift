import CNCurses
import PlayerScreens

extension NcursesScreen {
    package func nextKey() -> ScreenKey? {
        while true {
            switch wgetch(cn_stdscr()) {
            case ERR: return nil
            case let byte where UInt8(exactly: byte) != nil:
                if let sign = begun.take(UInt8(byte)), let key = key(of: sign) { return key }
            case let code:
                begun.forget()
                let key = Self.key(ofCode: code)
                if key == .resized { shown = nil }
                if let key { return key }
            }
        }
    }

    /// Nil for keys without a meaning here.
    private func key(of sign: Unicode.Scalar) -> ScreenKey? {
        switch sign.value {
        case 0x03: .interrupt
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x0C: .redraw
        case 0x0E: .later
        case 0x10: .earlier
        case 0x15: .eraseLine
        case 0x17: .eraseWord
        case 0x01: .home
        case 0x05: .end
        case 0x1B: keyAfterEscape()
        case 0..<0x20, 0x80..<0xA0: nil
        default: .sign(sign)
        }
    }

    /// Alt sends Escape first; so do keys that the terminal's description doesn't know, or that came in pieces.
    private func keyAfterEscape() -> ScreenKey? {
        guard let byte = byteWaiting() else { return .escape }
        switch byte {
        case 0x1B:
            // The second one may begin a key of its own.
            ungetch(0x1B)
            return .escape
        case 0x4F, 0x5B: return keyOfSequence(isShort: byte == 0x4F)
        case 0..<0x20, 0x7F: return nil
        default: return keyWithAlt(byte)
        }
    }

    private func keyWithAlt(_ first: UInt8) -> ScreenKey? {
        var next: UInt8? = first
        while let byte = next {
            if let sign = begun.take(byte) { return .alt(sign) }
            next = byteWaiting()
        }
        return nil
    }

    /// The rest of a sequence: what it doesn't know is swallowed whole, and types nothing.
    private func keyOfSequence(isShort: Bool) -> ScreenKey? {
        var number: UInt32 = 0
        while let byte = byteWaiting() {
            switch byte {
            case 0x30...0x39: number = min(number * 10 + UInt32(byte) - 0x30, 1000)
            case 0x5B where !isShort:
                // The Linux console's F1 to F5: Escape [ [ A.
                return byteWaiting().flatMap { 0x41...0x45 ~= $0 ? .function(Int($0) - 0x40) : nil }
            case 0x40...0x7E: return Self.key(ofEnd: byte, number: number)
            default: continue
            }
        }
        return nil
    }

    private func byteWaiting() -> UInt8? { UInt8(exactly: wgetch(cn_stdscr())) }

    private static func key(ofEnd end: UInt8, number: UInt32) -> ScreenKey? {
        switch (Unicode.Scalar(end), number) {
        case ("A", _): .up
        case ("B", _): .down
        case ("C", _): .right
        case ("D", _): .left
        case ("H", _), ("~", 1), ("~", 7): .home
        case ("F", _), ("~", 4), ("~", 8): .end
        case ("~", 3): .delete
        case ("~", 5): .pageUp
        case ("~", 6): .pageDown
        case ("~", 11...15): .function(Int(number) - 10)
        case ("P", _): .function(1)
        case ("Q", _): .function(2)
        case ("R", _): .function(3)
        case ("S", _): .function(4)
        default: nil
        }
    }

    private static func key(ofCode code: Int32) -> ScreenKey? {
        switch code {
        case KEY_ENTER: .enter
        case KEY_BACKSPACE: .backspace
        case KEY_DC: .delete
        case KEY_LEFT: .left
        case KEY_RIGHT: .right
        case KEY_UP: .up
        case KEY_DOWN: .down
        case KEY_HOME: .home
        case KEY_END: .end
        case KEY_PPAGE: .pageUp
        case KEY_NPAGE: .pageDown
        case KEY_RESIZE: .resized
        case KEY_F0...(KEY_F0 + 12): .function(Int(code - KEY_F0))
        default: nil
        }
    }
}
