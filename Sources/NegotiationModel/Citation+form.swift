public import StrictJSON

extension Citation: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            passages: try members.read("passages"), basis: try members.read("basis"),
            note: try members.readIfPresent("note"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("basis", basis)
            $0.member("note", note)
            $0.member("passages", passages)
        }
    }
}

extension Basis: JSONWord {}

extension Source: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            title: try members.read("title"), author: try members.read("author"),
            publisher: try members.read("publisher"), date: try members.read("date"),
            passages: try members.read("passages"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("author", author)
            $0.member("date", date)
            $0.member("passages", passages)
            $0.member("publisher", publisher)
            $0.member("title", title)
        }
    }
}

extension Passage: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), text: try members.read("text"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("id", id)
            $0.member("text", text)
        }
    }
}
