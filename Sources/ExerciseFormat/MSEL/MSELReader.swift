import NegotiationModel
import RulePrograms
import Texts

/// Reads the rows of an MSEL. Columns are found by name; unknown ones are the staff's own.
struct MSELReader {
    let table: CSVTable
    let file: String
    let source: SourceText
    let rounds: Int
    let reading: Reading

    static let requiredColumns = ["msel_no", "kind", "status", "to", "subject", "body", "basis"]
    static let optionalColumns = [
        "round", "t_plus", "trigger", "from", "method", "expected_action", "objective", "controller_note",
        "delivery",
    ]

    func injects() -> [Inject] {
        guard hasGoodHeader() else { return [] }
        if table.rows.count > SectionLimit.injects {
            add(
                "the MSEL has \(table.rows.count) rows", "at most \(SectionLimit.injects) are allowed",
                at: table.rows[SectionLimit.injects][0].position)
        }
        return table.rows.prefix(SectionLimit.injects).map { MSELRow(fields: $0, reader: self).inject() }
    }

    func add(_ sentence: String, _ instead: String, at position: Position) {
        reading.add(sentence, instead, in: file, at: position)
    }

    func column(_ name: String) -> Int? { table.header.firstIndex { $0.text.trimmed == name } }

    private func hasGoodHeader() -> Bool {
        let before = reading.findings.mistakes.count
        let names = table.header.map(\.text.trimmed)
        for (index, field) in table.header.enumerated() where names[..<index].contains(names[index]) {
            add("the column \(names[index].quoted) stands twice", "name every column once", at: field.position)
        }
        for name in MSELReader.requiredColumns where !names.contains(name) {
            let near = Spelling.nearest(to: name, among: names).map { "is “\($0)” meant for it?" }
            add("the MSEL lacks the column “\(name)”", near ?? "add it to the header", at: .start)
        }
        return reading.findings.mistakes.count == before
    }
}

/// One row, with its columns by name.
private struct MSELRow {
    let fields: [CSVTable.Field]
    let reader: MSELReader

    func inject() -> Inject {
        let kind: InjectKind = choice("kind", else: .inject)
        let trigger = trigger()
        if kind == .contingency, trigger == nil {
            add("kind", "a contingency has no trigger", "write in “trigger” when control is offered it")
        } else if kind != .contingency, trigger != nil {
            add("trigger", "a trigger stands in a row of kind \(kind.rawValue)", "only contingencies have one")
        }
        let round = wholeNumber("round", 1...max(1, reader.rounds))
        let minute = wholeNumber("t_plus", 0...100_000)
        let deliverer = deliverer()
        if deliverer == .clock { checkForClock(kind, hasMoment: round != nil || minute != nil) }
        return Inject(
            id: InjectID(number()), kind: kind, status: choice("status", else: .draft, among: InjectStatus.planned),
            round: round, minute: minute,
            trigger: trigger, from: text("from"), to: addressees(), method: text("method"),
            subject: demandedText("subject"), body: demandedText("body"), expectedAction: text("expected_action"),
            objective: text("objective"), controllerNote: text("controller_note"), citation: citation(),
            deliverer: deliverer)
    }

    private func deliverer() -> InjectDeliverer {
        text("delivery").isEmpty ? .control : choice("delivery", else: .control)
    }

    private func checkForClock(_ kind: InjectKind, hasMoment: Bool) {
        if kind == .contingency {
            add("delivery", "the clock delivers no contingency", "write control: it is offered when the trigger holds")
        } else if !hasMoment {
            add("delivery", "the clock can't know when to deliver this row", "give “round”, or “t_plus”, or both")
        }
    }

    private func field(_ column: String) -> CSVTable.Field? { reader.column(column).map { fields[$0] } }
    private func text(_ column: String) -> String { field(column)?.text.trimmed ?? "" }

    private func add(_ column: String, _ sentence: String, _ instead: String) {
        reader.add(sentence, instead, at: (field(column) ?? fields[0]).position)
    }

    private func demandedText(_ column: String) -> String {
        let text = text(column)
        if text.isEmpty { add(column, "“\(column)” is empty", "write a text") }
        return text
    }

    private func number() -> String {
        let id = text("msel_no")
        if NameKind.inject.spelling.admits(id) {
            let position = fields[reader.column("msel_no") ?? 0].position
            reader.reading.declare(id, as: .inject, in: reader.file, at: position)
            if SpreadsheetNumbers.rewrite(id) {
                reader.reading.warn(
                    "a spreadsheet writes the number \(id.quoted) otherwise when it saves the file",
                    "let numbers begin with letters that name no month, such as “IN-01”, or count 1, 2, 3",
                    in: reader.file, at: position)
            }
        } else {
            add("msel_no", "\(id.quoted) is not a number of an inject", NameKind.inject.spelling.rule)
        }
        return id
    }

    private func choice<Choice>(_ column: String, else fallback: Choice, among choices: [Choice]? = nil) -> Choice
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        let text = text(column)
        let words = choices?.map(\.rawValue) ?? Choice.allCases.map(\.rawValue)
        if words.contains(text), let choice = Choice(rawValue: text) { return choice }
        let near = Spelling.nearest(to: text, among: words).map { "did you mean “\($0)”?" }
        add(column, "“\(column)” is \(text.quoted)", near ?? "it is \(words.alternatives)")
        return fallback
    }

    private func wholeNumber(_ column: String, _ range: ClosedRange<Int>) -> Int? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        add(
            column, "“\(column)” is \(text.quoted)",
            "it is a whole number from \(range.lowerBound) to \(range.upperBound), or nothing")
        return nil
    }

    private func addressees() -> [PartyID] {
        let text = text("to")
        if let odd = text.unicodeScalars.first(where: { ";,/|+&".unicodeScalars.contains($0) || $0 == "\u{a0}" }) {
            let name = odd == "\u{a0}" ? "a no-break space" : "“\(odd)”"
            add("to", "“to” holds \(name)", "separate parties by spaces")
            return []
        }
        let words = text.split(separator: " ").map(String.init)
        if words == ["all"] { return [] }
        if words.isEmpty { add("to", "“to” is empty", "write all, or parties separated by spaces") }
        for (index, word) in words.enumerated() {
            let position = (field("to") ?? fields[0]).position
            if words[..<index].contains(word) { add("to", "\(word.quoted) stands twice in “to”", "name it once") }
            if word == "all" {
                add("to", "“all” stands beside parties", "write it alone")
            } else {
                reader.reading.demandKnown(word, as: .party, in: reader.file, at: position)
            }
        }
        return words.map { PartyID($0) }
    }

    private func trigger() -> Expression? {
        guard let field = field("trigger"), !field.text.trimmed.isEmpty else { return nil }
        let expression = Expression(field.text)
        reader.reading.expressions.append(
            PlacedExpression(
                expression: expression, purpose: .truth, scope: .general, file: reader.file, position: field.position))
        return expression
    }

    private func citation() -> Citation {
        NodeReader.citation(in: text("basis")) { sentence, instead in
            add("basis", sentence, instead)
        } knowing: { passage in
            reader.reading.demandKnown(
                passage, as: .passage, in: reader.file, at: (field("basis") ?? fields[0]).position)
        }
    }
}
