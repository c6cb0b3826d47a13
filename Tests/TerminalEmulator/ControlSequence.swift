/// A control sequence: `ESC [`, a marker, numbers, intermediate signs, and the sign that names what it does.
struct ControlSequence: Sendable, Hashable {
    /// One of `<=>?`, which makes the sequence a private one.
    var marker: Character?
    /// Those left empty are nil.
    var numbers: [Int?] = []
    var intermediates = ""
    var name: Character = "m"

    /// A count or a place, counted from 1: nothing and 0 are 1.
    func count(_ index: Int = 0) -> Int { max(1, number(index)) }

    /// Nothing is 0.
    func number(_ index: Int = 0) -> Int { index < numbers.count ? numbers[index] ?? 0 : 0 }

    /// What makes it this sequence and no other: marker, intermediates and name.
    var key: String { (marker.map(String.init) ?? "") + intermediates + String(name) }

    /// How it is written in a record.
    ///
    /// Numbers that choose what is done stand as they are, one form for each; counts and places stand as `n`.
    var forms: [String] {
        switch key {
        case "h", "l", "?h", "?l", "?s", "?r": numbers.map { form([written($0)]) }
        case "m": lookForms
        case "J", "K", "g", "t", "?c", "c", "n", "?n", " q": [form(numbers.map(written))]
        default: [form(numbers.map { _ in "n" })]
        }
    }

    private func written(_ number: Int?) -> String { number.map { String($0) } ?? "" }

    private func form(_ numbers: [String]) -> String {
        var parts = ["ESC", "["]
        if let marker { parts.append(String(marker)) }
        parts += numbers.isEmpty ? [] : [numbers.joined(separator: " ; ")]
        if !intermediates.isEmpty { parts.append(intermediates == " " ? "SP" : intermediates) }
        return (parts + [String(name)]).joined(separator: " ")
    }

    /// Colours beyond the first 16 take several numbers; everything else is one.
    private var lookForms: [String] {
        guard !numbers.isEmpty else { return [form([])] }
        var forms: [String] = []
        var index = 0
        while index < numbers.count {
            let number = number(index)
            if number == 38 || number == 48, index + 1 < numbers.count {
                let length = self.number(index + 1) == 5 ? 1 : 3
                let rest = [String](repeating: "n", count: length)
                forms.append(form(["\(number)", "\(self.number(index + 1))"] + rest))
                index += 2 + length
            } else {
                forms.append(form([String(number)]))
                index += 1
            }
        }
        return forms
    }
}
