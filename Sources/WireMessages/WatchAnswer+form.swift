import NegotiationModel
public import StrictJSON

extension WatchAnswer: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            view: try members.read("view"), through: try members.read("through"), latest: try members.read("latest"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("latest", latest)
            $0.member("through", through)
            $0.member("view", view)
        }
    }
}

extension WatchedNews: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(as: try members.read("as"), news: try members.read("news"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("as", `as`)
            $0.member("news", news)
        }
    }
}
