import Desks
import NegotiationModel
import PlayerClient

// The rows of a seat's lists, and what can be done with each: the same deeds as keys do at a terminal.
extension SeatParts {
    /// The columns that the desks' texts are made for: enough that nothing is cut.
    private static let columns = 400

    private var desk: (any RowDesk)? {
        guard !isWatching else { return nil }
        if let desk = model.desk { return desk }
        return own.viewer.party == nil ? nil : PartyDesk(view: own, time: model.time)
    }

    /// Nil where the seat's desk has no such list.
    func list(_ panel: ScreenPanel) -> String? {
        guard let desk, let list = desk.list(of: panel, columns: Self.columns) else { return nil }
        return list.rows.map { row($0, desk) }.joined()
    }

    /// Empty for those who are no staff.
    func staffList(_ panel: ScreenPanel) -> String {
        model.desk == nil ? "" : list(panel) ?? ""
    }

    var console: String {
        guard let desk = model.desk, !isWatching else { return "" }
        return ConsoleParts(desk, columns: Self.columns).all.map { part in
            let heading = part.label.isEmpty ? "" : "<h3>\(PageText.text(part.label))</h3>"
            return switch part.content {
            case .list(let rows): heading + rows.map { row($0, desk) }.joined()
            case .beside(let seats, let offers): (seats + offers).map { row($0, desk) }.joined()
            }
        }.joined()
    }

    // MARK: A row

    private func row(_ row: DeskRow, _ desk: any RowDesk) -> String {
        let text = cells(row)
        guard let item = row.item else { return "<p>\(text)</p>" }
        let name = desk.title(of: item)
        let title = PageText.text(name)
        let inside = unfolded.contains(name) ? self.inside(item, title, desk) : ""
        return "<details data-row=\"\(title)\"><summary>\(text)</summary>\(inside)</details>"
    }

    /// The row in full, and what can be done with it: made where somebody looks, since all rows' would be many times the page.
    private func inside(_ item: DeskItem, _ title: String, _ desk: any RowDesk) -> String {
        let details = desk.details(of: item).flatMap(PlainText.lines).map { PageText.line(ScreenLine($0)) }.joined()
        let keys = desk.keys(for: item).map { deed($0, of: title) }.joined()
        return "\(details)<div class=\"deeds\">\(keys)</div>"
    }

    /// What a screen sets in columns stands apart here.
    private func cells(_ row: DeskRow) -> String {
        var cells: [String] = [""]
        var blanks = 0
        for sign in row.text {
            if sign == " " {
                blanks += 1
                continue
            }
            if blanks > 1, cells[cells.count - 1] != "" { cells.append("") }
            if blanks == 1 { cells[cells.count - 1].append(" ") }
            blanks = 0
            cells[cells.count - 1].append(sign)
        }
        let spans = cells.map { "<span>\(PageText.text($0))</span>" }.joined(separator: " ")
        return PageText.look(row.style).map { "<span class=\"cells \($0)\">\(spans)</span>" }
            ?? "<span class=\"cells\">\(spans)</span>"
    }

    // MARK: Deeds

    /// - Parameter row: the name of the row that it is done with.
    private func deed(_ key: DeskKey, of row: String) -> String {
        let name = PageText.text(key.name.capitalisedFirst)
        if let obstacle = key.obstacle {
            return "<p class=\"quiet\">\(name) (not now: \(PageText.text(obstacle)))</p>"
        }
        switch key.deed {
        case .give(let keyed): return PageText.button(key.name.capitalisedFirst, gives: keyed.line)
        case .write(let entry): return writing(entry, key.name.capitalisedFirst)
        case .show(let offer):
            return PageText.button(key.name.capitalisedFirst, gives: "\(Word.show.rawValue) \(offer)")
        case .choose(let title, let lines, let keys):
            // What the lines say of each, the buttons' names say too.
            return "<details data-row=\"\(row), \(name)\"><summary>\(name)</summary><p>\(PageText.text(title))</p>"
                + PageText.lines(lines.map { ScreenLine($0) })
                + "<div class=\"deeds\">\(keys.map { deed($0, of: row) }.joined())</div></details>"
        case .fill(let choice): return filling(choice, name, row)
        }
    }

    /// A button that lets a text be written.
    private func writing(_ entry: DeskEntry, _ name: String) -> String {
        var data = [("words", entry.words), ("title", entry.title)]
        if !entry.context.isEmpty { data.append(("context", entry.context.joined(separator: "\n"))) }
        if !entry.before.isEmpty { data.append(("before", entry.before)) }
        if let unchanged = entry.unchanged { data.append(("unchanged", unchanged)) }
        if let keeping = entry.keeping { data.append(("keeping", keeping)) }
        let attributes = data.map { " data-\($0)=\"\(PageText.attribute($1))\"" }.joined()
        return "<button type=\"button\"\(attributes)>\(PageText.text(name)) …</button>"
    }

    /// What has to be chosen with an action.
    private func filling(_ choice: ActionChoice, _ name: String, _ row: String) -> String {
        let plain = PlainPages(view: own, time: model.time)
        let fields = choice.action.parameters.map { parameter -> String in
            let id = PageText.text(parameter.id)
            let chosen = choice.arguments[parameter.id] ?? []
            let values = ActionLine.values(of: parameter, in: own).map { value in
                (
                    value: PageText.text(value), words: PageText.text(plain.words(of: [value], parameter)),
                    isIn: chosen.contains(value)
                )
            }
            let label = PageText.text(parameter.id.capitalisedFirst)
            if parameter.takesSeveral {
                let boxes = values.map {
                    "<label><input type=\"checkbox\" name=\"\(id)\" value=\"\($0.value)\"\($0.isIn ? " checked" : "")> \($0.words)</label>"
                }
                return "<fieldset><legend>\(label)</legend>\(boxes.joined())</fieldset>"
            }
            let options = values.map {
                "<option value=\"\($0.value)\"\($0.isIn ? " selected" : "")>\($0.words)</option>"
            }
            return
                "<label>\(label) <select name=\"\(id)\"><option value=\"\">–</option>\(options.joined())</select></label>"
        }
        return
            "<form class=\"fill\" data-action=\"\(PageText.text(choice.action.id.rawValue))\" data-row=\"\(row), \(name)\">"
            + "\(fields.joined())<button>\(name)</button></form>"
    }
}
