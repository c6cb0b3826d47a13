import NegotiationModel
public import StrictJSON

extension Sheet: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            points: try members.read("points"), adjustments: try members.read("adjustments"),
            noDeal: try members.read("noDeal"), target: try members.read("target"), peace: try members.read("peace"),
            peaceWhen: try members.read("peaceWhen"), endings: try members.read("endings"),
            citation: try members.read("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("adjustments", adjustments)
            $0.member("citation", citation)
            $0.member("endings", endings)
            $0.member("noDeal", noDeal)
            $0.member("peace", peace)
            $0.member("peaceWhen", peaceWhen)
            $0.member("points", points)
            $0.member("target", target)
        }
    }
}

extension SheetTerm: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            label: try members.read("label"), value: try members.read("value"), rule: try members.readIfPresent("rule"),
            clause: try members.readIfPresent("clause"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("clause", clause)
            $0.member("label", label)
            $0.member("rule", rule)
            $0.member("value", value)
        }
    }
}

extension SheetAdjustment: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            issues: try members.read("issues"), when: try members.readIfPresent("when"),
            value: try members.read("value"), rule: try members.readIfPresent("rule"),
            clause: try members.readIfPresent("clause"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("clause", clause)
            $0.member("issues", issues)
            $0.member("rule", rule)
            $0.member("value", value)
            $0.member("when", when)
        }
    }
}
