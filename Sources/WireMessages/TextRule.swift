import Texts

/// What a text that people type may be. The same on both sides: a client asks before it sends.
///
/// Lengths are counted in Unicode scalars, so that no one character can hide a thousand marks.
public struct TextRule: Sendable, Hashable {
    /// The most scalars.
    public let lengthMax: Int
    /// Whether it may hold line breaks (U+000A).
    public let allowsLines: Bool
    /// Whether it must hold something.
    public let isNeeded: Bool
    /// What of it may be unseen.
    let place: HiddenSigns.Place

    init(lengthMax: Int, allowsLines: Bool, isNeeded: Bool, place: HiddenSigns.Place = .text) {
        self.lengthMax = lengthMax
        self.allowsLines = allowsLines
        self.isNeeded = isNeeded
        self.place = place
    }

    /// Messages, statements and injects.
    public static let message = TextRule(lengthMax: 2000, allowsLines: true, isNeeded: true)
    /// An offer's note.
    public static let note = TextRule(lengthMax: 1000, allowsLines: true, isNeeded: false)
    /// Rulings, notes of control's, and the parts of a free action.
    public static let remark = TextRule(lengthMax: 1000, allowsLines: true, isNeeded: true)
    /// A reason, in a line.
    public static let reason = TextRule(lengthMax: 1000, allowsLines: false, isNeeded: false)
    /// A reason, in a line, for what nobody may do without one.
    public static let neededReason = TextRule(lengthMax: 1000, allowsLines: false, isNeeded: true)
    /// An inject's subject.
    public static let subject = TextRule(lengthMax: 200, allowsLines: false, isNeeded: false)
    /// A person's or a sender's name, or a method of delivery.
    public static let name = TextRule(lengthMax: 60, allowsLines: false, isNeeded: true, place: .name)

    /// What is wrong with the text, the rest of a sentence whose subject is the text; nil where nothing is.
    public func complaint(about text: String) -> String? {
        if isNeeded, text.unicodeScalars.allSatisfy(\.properties.isWhitespace) { return "must hold some text" }
        var length = 0
        for (scalar, kind) in zip(text.unicodeScalars, HiddenSigns.kinds(in: text, place)) {
            length += 1
            if scalar == "\n" {
                if !allowsLines { return "holds a line break at character \(length), and it is one line" }
            } else if let found = kind {
                return "holds \(found) (\(scalar.codePoint)) at character \(length), which is not taken"
            }
        }
        if length > lengthMax { return "is \(length) characters long; at most \(lengthMax) are taken" }
        return nil
    }

    func check(_ text: String, at path: String) throws(WireError) {
        if let complaint = complaint(about: text) { throw WireError(.textInvalid, "\(path) \(complaint).") }
    }
}
