import NegotiationModel
public import StrictJSON

extension ResolutionStep: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), actions: try members.read("actions"),
            simultaneous: try members.read("simultaneous"), mechanism: try members.readIfPresent("mechanism"),
            inEpilogue: try members.read("inEpilogue"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("actions", actions)
            $0.member("id", id)
            $0.member("inEpilogue", inEpilogue)
            $0.member("mechanism", mechanism)
            $0.member("name", name)
            $0.member("simultaneous", simultaneous)
        }
    }
}

extension ResolutionMechanism: JSONWord {}
