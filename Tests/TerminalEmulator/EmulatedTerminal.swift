/// A terminal for tests: bytes in, a screen out, and a record of every control sequence.
///
/// It understands what programs send that draw by way of ncurses to the terminals of our days; what it doesn't know
/// changes nothing, and stands in the record.
package struct EmulatedTerminal: Sendable {
    package internal(set) var screen: EmulatedScreen
    package internal(set) var title = ""
    package internal(set) var isCursorShown = true
    package internal(set) var isOnAlternateScreen = false
    /// How often the bell rang.
    package internal(set) var bells = 0
    package internal(set) var record = SequenceRecord()
    /// Private modes that are on, such as 1 (keys of applications) or 2004 (pasted text is marked).
    package internal(set) var modes: Set<Int> = [7, 25]

    /// The screen that comes back after the alternate one.
    var mainRows: [[EmulatedCell]] = []
    var titles: [String] = []
    private var parser = ControlParser()

    package init(columns: Int, rows: Int) {
        screen = EmulatedScreen(columns: max(1, columns), rows: max(1, rows))
    }

    /// The rows as text, without the blanks at their ends.
    package var lines: [String] { screen.lines }

    /// Whether a sequence has begun and not ended.
    package var isWithinSequence: Bool { parser.isWithin }

    /// Takes what a program sends, in pieces of any size.
    package mutating func take(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            for instruction in parser.take(byte) { carryOut(instruction) }
        }
    }

    package mutating func take(_ text: String) { take(text.utf8) }

    /// The window has another size now. Sequences that follow see it; what was drawn stays at its place.
    package mutating func resize(columns: Int, rows: Int) {
        let (columns, rows) = (max(1, columns), max(1, rows))
        if isOnAlternateScreen {
            var main = screen
            main.rows = mainRows
            main.resize(columns: columns, rows: rows)
            mainRows = main.rows
        }
        screen.resize(columns: columns, rows: rows)
    }

    private mutating func carryOut(_ instruction: Instruction) {
        if case .sign(let sign) = instruction { return screen.put(sign) }
        let forms = instruction.forms
        let unknown = unknownForms(carryingOut: instruction)
        for form in forms { record.add([form], isKnown: !unknown.contains(form)) }
    }

    /// Carries it out, and says which of its forms it doesn't know.
    private mutating func unknownForms(carryingOut instruction: Instruction) -> [String] {
        if case .sequence(let sequence) = instruction { return unknownForms(carryingOut: sequence) }
        let isKnown =
            switch instruction {
            case .sign: true
            case .control(let byte): control(byte)
            case .escape(let rest): escape(rest)
            case .string("]", let text): command(text)
            case .string, .broken, .sequence: false
            }
        return isKnown ? [] : instruction.forms
    }

    private mutating func unknownForms(carryingOut sequence: ControlSequence) -> [String] {
        switch sequence.key {
        case "m":
            let unknown = screen.look.take(sequence.numbers)
            return unknown.map { "ESC [ \($0) m" }
        case "h", "l", "?h", "?l":
            let isPrivate = sequence.marker != nil
            let isOn = sequence.name == "h"
            return zip(sequence.numbers, sequence.forms).filter { number, _ in
                !(isPrivate ? setPrivateMode(number ?? 0, isOn) : setMode(number ?? 0, isOn))
            }.map(\.1)
        default: return carryOut(sequence) ? [] : sequence.forms
        }
    }
}
