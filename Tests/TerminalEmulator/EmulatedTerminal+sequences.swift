// What each sequence does. Every function says whether it knows what it was given.
extension EmulatedTerminal {
    mutating func control(_ byte: UInt8) -> Bool {
        switch byte {
        case 0: break
        case 0x07: bells += 1
        case 0x08: screen.goToColumn(screen.cursorColumn - 1)
        case 0x09: screen.tab(1)
        case 0x0A: screen.index()
        case 0x0D: screen.goToColumn(0)
        case 0x0E: screen.charsets.isSecondChosen = true
        case 0x0F: screen.charsets.isSecondChosen = false
        default: return false
        }
        return true
    }

    mutating func escape(_ rest: String) -> Bool {
        switch rest {
        case "7": screen.save()
        case "8": screen.restore()
        case "D": screen.index()
        case "E":
            screen.goToColumn(0)
            screen.index()
        case "H": screen.tabStops.insert(screen.cursorColumn)
        case "M": screen.reverseIndex()
        // The keys of the number pad: nothing to be seen.
        case "=", ">": break
        case "(B": screen.charsets.isFirstDrawing = false
        case "(0": screen.charsets.isFirstDrawing = true
        case ")B": screen.charsets.isSecondDrawing = false
        case ")0": screen.charsets.isSecondDrawing = true
        default: return false
        }
        return true
    }

    /// `ESC ]` and a text: the title, and the colours that are put back.
    mutating func command(_ text: String) -> Bool {
        let parts = text.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        switch parts[0] {
        case "0", "2": title = parts.count > 1 ? String(parts[1]) : ""
        // The icon's title; the palette as it was, in two ways.
        case "1", "104", "R": break
        default: return false
        }
        return true
    }

    mutating func carryOut(_ sequence: ControlSequence) -> Bool {
        moveCursor(sequence) || changeCells(sequence) || changeState(sequence)
    }

    private mutating func moveCursor(_ sequence: ControlSequence) -> Bool {
        let count = sequence.count()
        switch sequence.key {
        case "A": screen.moveRows(-count)
        case "B", "e": screen.moveRows(count)
        case "C", "a": screen.goToColumn(screen.cursorColumn + count)
        case "D": screen.goToColumn(screen.cursorColumn - count)
        case "E":
            screen.moveRows(count)
            screen.goToColumn(0)
        case "F":
            screen.moveRows(-count)
            screen.goToColumn(0)
        case "G", "`": screen.goToColumn(count - 1)
        case "H", "f": screen.go(row: count - 1, column: sequence.count(1) - 1)
        case "I": screen.tab(count)
        case "Z": screen.tabBack(count)
        case "d": screen.go(row: count - 1, column: screen.cursorColumn)
        case "s": screen.save()
        case "u": screen.restore()
        default: return false
        }
        return true
    }

    private mutating func changeCells(_ sequence: ControlSequence) -> Bool {
        let count = sequence.count()
        let part = EmulatedScreen.Part(rawValue: sequence.number())
        switch sequence.key {
        case "@": screen.insertBlanks(count)
        case "J":
            guard let part else { return false }
            screen.eraseInScreen(part)
        case "K":
            guard let part else { return false }
            screen.eraseInRow(part)
        case "L": screen.insertRows(count)
        case "M": screen.deleteRows(count)
        case "P": screen.deleteSigns(count)
        case "S": screen.scrollUp(count)
        case "T" where sequence.numbers.count < 2: screen.scrollDown(count)
        case "X": screen.eraseSigns(count)
        case "b": screen.repeatLast(count)
        default: return false
        }
        return true
    }

    private mutating func changeState(_ sequence: ControlSequence) -> Bool {
        switch sequence.key {
        case "r": screen.setScrolling(from: sequence.count(), to: sequence.number(1))
        case "g" where sequence.number() == 0: screen.tabStops.remove(screen.cursorColumn)
        case "g" where sequence.number() == 3: screen.tabStops = []
        case "t" where sequence.number() == 22: titles.append(title)
        case "t" where sequence.number() == 23: title = titles.popLast() ?? title
        // How Alt is sent, put by and taken back: nothing to be seen.
        case "?s", "?r": return sequence.numbers == [1036]
        // The cursor's form: on a console, and anywhere else.
        case "?c", " q": break
        default: return false
        }
        return true
    }

    mutating func setMode(_ mode: Int, _ isOn: Bool) -> Bool {
        switch mode {
        case 4: screen.insertsSigns = isOn
        // How plainly tmux and screen show the cursor.
        case 34: break
        default: return false
        }
        return true
    }

    mutating func setPrivateMode(_ mode: Int, _ isOn: Bool) -> Bool {
        if isOn { modes.insert(mode) } else { modes.remove(mode) }
        switch mode {
        case 6:
            screen.countsFromTop = isOn
            screen.go(row: 0, column: 0)
        case 7: screen.wraps = isOn
        case 25: isCursorShown = isOn
        case 47, 1047: showAlternateScreen(isOn, clearing: mode == 1047 && !isOn)
        case 1048: if isOn { screen.save() } else { screen.restore() }
        case 1049:
            if isOn { screen.save() }
            showAlternateScreen(isOn, clearing: isOn)
            if !isOn { screen.restore() }
        // Keys of applications, the whole screen in reverse, a blinking cursor, the mouse, focus, marked pastes.
        case 1, 5, 12, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1034, 1036, 2004: break
        default: return false
        }
        return true
    }

    private mutating func showAlternateScreen(_ isOn: Bool, clearing: Bool) {
        guard isOn != isOnAlternateScreen else { return }
        isOnAlternateScreen = isOn
        let (columns, count) = (screen.columns, screen.rows.count)
        if isOn {
            mainRows = screen.rows
            if clearing { screen.rows = EmulatedScreen.blank(columns: columns, rows: count) }
        } else {
            screen.rows = mainRows
        }
        screen.isWrapPending = false
    }
}
