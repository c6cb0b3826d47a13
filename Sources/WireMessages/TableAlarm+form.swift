public import StrictJSON

extension TableAlarm: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(table: try members.read("table"), text: try members.read("text"), time: try members.read("time"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("table", table)
            $0.member("text", text)
            $0.member("time", time)
        }
    }
}

extension TableAlarms: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(alarms: try members.read("alarms"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { $0.member("alarms", alarms) }
    }
}
