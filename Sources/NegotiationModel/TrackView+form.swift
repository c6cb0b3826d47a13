public import StrictJSON

extension TrackView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            place: try members.read("place"), name: try members.read("name"), value: try members.readIfPresent("value"),
            minimum: try members.read("minimum"), maximum: try members.read("maximum"),
            word: try members.readIfPresent("word"), listed: try members.read("listed"),
            lastBy: try members.readIfPresent("lastBy"), lastCause: try members.readIfPresent("lastCause"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("lastBy", lastBy)
            $0.member("lastCause", lastCause)
            $0.member("listed", listed)
            $0.member("maximum", maximum)
            $0.member("minimum", minimum)
            $0.member("name", name)
            $0.member("place", place)
            $0.member("value", value)
            $0.member("word", word)
        }
    }
}
