import NegotiationModel
public import StrictJSON

extension Ending: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), text: try members.read("text"),
            kind: try members.read("kind"), when: try members.readIfPresent("when"),
            rule: try members.readIfPresent("rule"), citation: try members.read("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("citation", citation)
            $0.member("id", id)
            $0.member("kind", kind)
            $0.member("name", name)
            $0.member("rule", rule)
            $0.member("text", text)
            $0.member("when", when)
        }
    }
}

extension EndingKind: JSONWord {}
