public import StrictJSON

extension OfferView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            offer: try members.read("offer"), digest: try members.read("digest"),
            consented: try members.read("consented"), against: try members.read("against"),
            alsoKnownTo: try members.read("alsoKnownTo"), isBound: try members.read("isBound"),
            closing: try members.readIfPresent("closing"), worth: try members.readIfPresent("worth"),
            consent: try members.readIfPresent("consent"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("against", against)
            $0.member("alsoKnownTo", alsoKnownTo)
            $0.member("closing", closing)
            $0.member("consent", consent)
            $0.member("consented", consented)
            $0.member("digest", digest)
            $0.member("isBound", isBound)
            $0.member("offer", offer)
            $0.member("worth", worth)
        }
    }
}
