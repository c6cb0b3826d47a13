public import StrictJSON

extension Issue: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), options: try members.read("options"),
            statusQuo: try members.read("statusQuo"), favours: try members.read("favours"),
            binds: try members.read("binds"), consents: try members.read("consents"),
            together: try members.readIfPresent("together"), performed: try members.read("performed"),
            due: try members.read("due"), contrary: try members.readIfPresent("contrary"),
            uncounted: try members.readIfPresent("uncounted"), citation: try members.read("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("binds", binds)
            $0.member("citation", citation)
            $0.member("consents", consents)
            $0.member("contrary", contrary)
            $0.member("due", due)
            $0.member("favours", favours)
            $0.member("id", id)
            $0.member("name", name)
            $0.member("options", options)
            $0.member("performed", performed)
            $0.member("statusQuo", statusQuo)
            $0.member("together", together)
            $0.member("uncounted", uncounted)
        }
    }
}

extension IssueOption: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), binds: try members.readIfPresent("binds"),
            lapses: try members.readIfPresent("lapses"), citation: try members.readIfPresent("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("binds", binds)
            $0.member("citation", citation)
            $0.member("id", id)
            $0.member("lapses", lapses)
            $0.member("name", name)
        }
    }
}

extension DueSchedule: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            options: try members.read("options"), instalments: try members.read("instalments"),
            rule: try members.readIfPresent("rule"), clause: try members.readIfPresent("clause"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("clause", clause)
            $0.member("instalments", instalments)
            $0.member("options", options)
            $0.member("rule", rule)
        }
    }
}
