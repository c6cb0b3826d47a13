public import StrictJSON

extension InjectRow: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            inject: try members.read("inject"), isAdHoc: try members.read("isAdHoc"),
            isEdited: try members.read("isEdited"), reason: try members.read("reason"),
            revision: try members.readIfPresent("revision"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("inject", inject)
            $0.member("isAdHoc", isAdHoc)
            $0.member("isEdited", isEdited)
            $0.member("reason", reason)
            $0.member("revision", revision)
        }
    }
}
