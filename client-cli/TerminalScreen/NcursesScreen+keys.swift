import CNCurses
package import PlayerScreens

extension NcursesScreen {
    package func nextKey() -> ScreenKey? {
        while true {
            switch wgetch(cn_stdscr()) {
            case ERR: return keys.takeEnd()
            case let byte where UInt8(exactly: byte) != nil:
                if let key = keys.take(UInt8(byte)) { return key }
            case let code:
                // No key is pressed within a paste; a window may get another size all the same.
                if keys.isPasting, code != KEY_RESIZE { continue }
                if let key = keys.takeEnd() {
                    ungetch(code)
                    return key
                }
                if !keys.isPasting { keys.forget() }
                let key = Self.key(ofCode: code)
                if key == .resized { shown = nil }
                if let key { return key }
            }
        }
    }

    /// Keys that ncurses knows by the terminal's description; all others come as bytes.
    private static func key(ofCode code: Int32) -> ScreenKey? {
        switch code {
        case KEY_ENTER: .enter
        case KEY_BACKSPACE: .backspace
        case KEY_DC: .delete
        // The corners of the number pad, and its middle.
        case KEY_A1: .sign("7")
        case KEY_A3: .sign("9")
        case KEY_B2: .sign("5")
        case KEY_C1: .sign("1")
        case KEY_C3: .sign("3")
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
