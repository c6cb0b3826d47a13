public import StrictJSON

extension PlayView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            status: try members.read("status"), point: try members.readIfPresent("point"),
            rounds: try members.read("rounds"), phaseName: try members.read("phaseName"),
            phaseKind: try members.readIfPresent("phaseKind"), deadline: try members.readIfPresent("deadline"),
            remaining: try members.readIfPresent("remaining"), due: try members.read("due"),
            ending: try members.readIfPresent("ending"), endingText: try members.read("endingText"),
            told: try members.read("told"), exerciseStart: try members.readIfPresent("exerciseStart"),
            exerciseTime: try members.readIfPresent("exerciseTime"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("deadline", deadline)
            $0.member("due", due)
            $0.member("ending", ending)
            $0.member("endingText", endingText)
            $0.member("exerciseStart", exerciseStart)
            $0.member("exerciseTime", exerciseTime)
            $0.member("phaseKind", phaseKind)
            $0.member("phaseName", phaseName)
            $0.member("point", point)
            $0.member("remaining", remaining)
            $0.member("rounds", rounds)
            $0.member("status", status)
            $0.member("told", told)
        }
    }
}

extension LevelView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(rule: try members.read("rule"), level: try members.read("level"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("level", level)
            $0.member("rule", rule)
        }
    }
}

extension PlayStatus: JSONWord {}
