import NegotiationModel

extension FieldReader {
    /// Where the exercise comes from.
    func source() -> Source {
        guard let node = self["source"] else {
            return Source(title: "", author: "", publisher: "", date: "", passages: [])
        }
        let fields = node.fields("the source", required: ["title", "author", "publisher", "date", "passages"])
        return Source(
            title: fields.line("title"), author: fields.line("author"), publisher: fields.line("publisher"),
            date: fields.line("date"),
            passages: fields.list("passages", of: "passage", limit: SectionLimit.passages).map { $0.passage() })
    }
}

extension NodeReader {
    fileprivate func passage() -> Passage {
        let fields = fields("a passage", required: ["id", "text"])
        return Passage(id: fields.declaration("id", of: .passage), text: fields.text("text"))
    }
}
