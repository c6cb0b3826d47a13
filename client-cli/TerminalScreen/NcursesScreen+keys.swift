import CNCurses
import ClientScreens

extension NcursesScreen {
    public func nextKey() -> ScreenKey? {
        while true {
            switch wgetch(cn_stdscr()) {
            case ERR: return nil
            case let byte where UInt8(exactly: byte) != nil:
                if let sign = begun.take(UInt8(byte)), let key = key(of: sign) { return key }
            case let code:
                begun.forget()
                if let key = Self.key(ofCode: code) { return key }
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
        case 0x15: .eraseLine
        case 0x17: .eraseWord
        case 0x01: .home
        case 0x05: .end
        case 0x1B: keyAfterEscape()
        case 0..<0x20, 0x80..<0xA0: nil
        default: .sign(sign)
        }
    }

    /// Alt sends Escape first.
    private func keyAfterEscape() -> ScreenKey? {
        while let byte = UInt8(exactly: wgetch(cn_stdscr())) {
            guard let sign = begun.take(byte) else { continue }
            return sign.value < 0x20 ? nil : .alt(sign)
        }
        return nil
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
