public import StrictJSON

extension Channel: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), parties: try members.read("parties"), isOpen: try members.read("isOpen"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("id", id)
            $0.member("isOpen", isOpen)
            $0.member("parties", parties)
        }
    }
}
