import CNCurses
import ClientScreens

extension NcursesScreen {
    public func nextKey() -> ScreenKey? {
        while true {
            var code: wint_t = 0
            switch wget_wch(cn_stdscr(), &code) {
            case OK:
                if let key = key(ofSign: code) { return key }
            case KEY_CODE_YES:
                if let key = Self.key(ofCode: Int32(bitPattern: code)) { return key }
            default: return nil
            }
        }
    }

    /// Nil for keys without a meaning here.
    private func key(ofSign code: wint_t) -> ScreenKey? {
        switch code {
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
        default: Unicode.Scalar(code).map(ScreenKey.sign)
        }
    }

    /// Alt sends Escape first.
    private func keyAfterEscape() -> ScreenKey? {
        var code: wint_t = 0
        guard wget_wch(cn_stdscr(), &code) == OK, code >= 0x20 else { return nil }
        return Unicode.Scalar(code).map(ScreenKey.alt)
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
