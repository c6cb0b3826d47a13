/// What `docs/architecture.md` says of the rooms: one heading each, `### Room`, with two paragraphs that begin
/// `Belongs:` and `Never:`.
struct ArchitecturePage {
    struct Section: Equatable {
        let room: String
        let line: Int
        var saysWhatBelongs = false
        var saysWhatNever = false
    }

    let sections: [Section]

    init(text: String) {
        var sections: [Section] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("### ") { sections.append(Section(room: String(line.dropFirst(4)), line: index + 1)) }
            guard !sections.isEmpty else { continue }
            if line.hasPrefix("Belongs: ") { sections[sections.count - 1].saysWhatBelongs = true }
            if line.hasPrefix("Never: ") { sections[sections.count - 1].saysWhatNever = true }
        }
        self.sections = sections
    }

    /// Where the page and the rooms differ, in names or in order, or a section doesn't say what it must.
    func findings(rooms: [String], path: String = "docs/architecture.md") -> [Finding] {
        var complaints: [(line: Int, text: String)] = []
        for room in rooms where !sections.contains(where: { $0.room == room }) {
            complaints.append((1, "The page has no section “### \(room)”."))
        }
        for section in sections {
            if !rooms.contains(section.room) { complaints.append((section.line, "There is no room \(section.room).")) }
            if !section.saysWhatBelongs { complaints.append((section.line, "\(section.room) lacks “Belongs:”.")) }
            if !section.saysWhatNever { complaints.append((section.line, "\(section.room) lacks “Never:”.")) }
        }
        if complaints.isEmpty, sections.map(\.room) != rooms {
            complaints.append(
                (1, "The sections don't stand in the order of the floors: \(rooms.joined(separator: ", "))."))
        }
        return complaints.map { Finding(path: path, line: $0.line, complaint: $0.text) }
    }
}
