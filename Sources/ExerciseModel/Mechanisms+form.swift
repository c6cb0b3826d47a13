import NegotiationModel
public import StrictJSON

extension BackingMechanism: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            rule: try members.read("rule"), principals: try members.read("principals"),
            backers: try members.read("backers"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("backers", backers)
            $0.member("principals", principals)
            $0.member("rule", rule)
        }
    }
}

extension ConcessionMechanism: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            rule: try members.read("rule"), except: try members.readIfPresent("except"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("except", except)
            $0.member("rule", rule)
        }
    }
}

extension SnapbackMechanism: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            rule: try members.read("rule"), clause: try members.read("clause"), when: try members.read("when"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("clause", clause)
            $0.member("rule", rule)
            $0.member("when", when)
        }
    }
}
