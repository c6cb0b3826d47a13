public import StrictJSON

extension DelegationView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            party: try members.read("party"), anyMemberActs: try members.read("anyMemberActs"),
            seats: try members.read("seats"), drafts: try members.read("drafts"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("anyMemberActs", anyMemberActs)
            $0.member("drafts", drafts)
            $0.member("party", party)
            $0.member("seats", seats)
        }
    }
}

extension DelegateView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(seat: try members.read("seat"), isHead: try members.read("isHead"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("isHead", isHead)
            $0.member("seat", seat)
        }
    }
}
