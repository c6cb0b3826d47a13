import NegotiationModel
public import StrictJSON

extension CommandAnswer: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            through: try members.read("through"), repeated: try members.read("repeated"),
            offer: try members.readIfPresent("offer"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("offer", offer)
            $0.member("repeated", repeated)
            $0.member("through", through)
        }
    }
}
