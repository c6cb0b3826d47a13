import PseudoTerminals

/// A session to be played by people at terminals or by pipes: who types or presses what, and what each must see.
///
/// One step a line; `{SEAT}` stands for the name of whoever sits there.
///
///     SEAT> line            types a line
///     SEAT! KEYS | LINE     presses keys; who has no screen types the lines instead
///     SEAT< text            sees a text
///     SEAT? text            sees a text, where there is a screen
///     only SEATS: text      from here on these seats alone may ever see a text
struct SessionScript {
    enum Step {
        case type(String)
        case press([Key], lines: [String])
        case see(String, onScreenOnly: Bool)
        case keep(String, amongSeats: Set<String>)
    }

    /// Who, and what; a step that keeps a secret is nobody's.
    private(set) var steps: [(seat: String, step: Step)] = []

    init(_ text: String, names: [String: String]) throws {
        for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("#") {
            let line = names.reduce(line) { $0.replacing("{\($1.key)}", with: $1.value) }
            guard let mark = line.firstIndex(where: { "<>!?:".contains($0) }) else {
                throw SessionFault("What is “\(line)”?")
            }
            let head = String(line[..<mark])
            let rest = String(line[line.index(after: mark)...].drop { $0 == " " })
            switch line[mark] {
            case ">": steps.append((head, .type(rest)))
            case "<": steps.append((head, .see(rest, onScreenOnly: false)))
            case "?": steps.append((head, .see(rest, onScreenOnly: true)))
            case "!": steps.append((head, try Self.pressing(rest)))
            default:
                steps.append(
                    ("", .keep(rest, amongSeats: Set(head.split(separator: " ").dropFirst().map(String.init)))))
            }
        }
    }

    private static func pressing(_ text: String) throws -> Step {
        let parts = text.split(separator: " | ").map(String.init)
        return .press(try keys(parts[0]), lines: Array(parts.dropFirst()))
    }

    /// Names of keys between blanks; signs as they are; a text to be typed in double quotes.
    static func keys(_ text: String) throws -> [Key] {
        try text.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
            place.isMultiple(of: 2)
                ? try part.split(separator: " ").map { try key(String($0)) } : [.text(String(part))]
        }
    }

    private static func key(_ name: String) throws -> Key {
        let named: [String: Key] = [
            "Enter": .enter, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Tab": .tab,
        ]
        if let key = named[name] { return key }
        if name.count == 1 { return .text(name) }
        if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return .function(number) }
        if name.hasPrefix("Alt-"), let sign = name.last { return .alt(Character(sign.lowercased())) }
        throw SessionFault("There is no key “\(name)”.")
    }
}

struct SessionFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
