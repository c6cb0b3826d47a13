import NegotiationModel
public import StrictJSON

extension OpeningOffer: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            rule: try members.read("rule"), clause: try members.read("clause"), author: try members.read("author"),
            addressees: try members.read("addressees"), terms: try members.read("terms"),
            note: try members.read("note"), citation: try members.read("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("addressees", addressees)
            $0.member("author", author)
            $0.member("citation", citation)
            $0.member("clause", clause)
            $0.member("note", note)
            $0.member("rule", rule)
            $0.member("terms", terms)
        }
    }
}
