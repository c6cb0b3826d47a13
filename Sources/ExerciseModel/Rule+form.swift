import NegotiationModel
public import StrictJSON

extension Rule: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), text: try members.read("text"),
            levels: try members.read("levels"), level: try members.read("level"), clauses: try members.read("clauses"),
            off: try members.read("off"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("clauses", clauses)
            $0.member("id", id)
            $0.member("level", level)
            $0.member("levels", levels)
            $0.member("name", name)
            $0.member("off", off)
            $0.member("text", text)
        }
    }
}

extension Clause: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), text: try members.read("text"), citation: try members.read("citation"),
            at: try members.read("at"), when: try members.readIfPresent("when"),
            each: try members.readIfPresent("each"), levels: try members.readIfPresent("levels"),
            effects: try members.read("effects"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("at", at)
            $0.member("citation", citation)
            $0.member("each", each)
            $0.member("effects", effects)
            $0.member("id", id)
            $0.member("levels", levels)
            $0.member("text", text)
            $0.member("when", when)
        }
    }
}

extension Iteration: JSONWord {}
