public import StrictJSON

extension Inject: CodableJSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), kind: try members.read("kind"), status: try members.read("status"),
            round: try members.readIfPresent("round"), minute: try members.readIfPresent("minute"),
            trigger: try members.readIfPresent("trigger"), from: try members.read("from"), to: try members.read("to"),
            method: try members.read("method"), subject: try members.read("subject"), body: try members.read("body"),
            expectedAction: try members.read("expectedAction"), objective: try members.read("objective"),
            controllerNote: try members.read("controllerNote"), citation: try members.read("citation"),
            deliverer: try members.read("deliverer"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("body", body)
            $0.member("citation", citation)
            $0.member("controllerNote", controllerNote)
            $0.member("deliverer", deliverer)
            $0.member("expectedAction", expectedAction)
            $0.member("from", from)
            $0.member("id", id)
            $0.member("kind", kind)
            $0.member("method", method)
            $0.member("minute", minute)
            $0.member("objective", objective)
            $0.member("round", round)
            $0.member("status", status)
            $0.member("subject", subject)
            $0.member("to", to)
            $0.member("trigger", trigger)
        }
    }
}

extension InjectKind: JSONWord {}

extension InjectStatus: JSONWord {}

extension InjectDeliverer: JSONWord {}
