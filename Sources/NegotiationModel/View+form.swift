public import StrictJSON

extension View: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            viewer: try members.read("viewer"), isHead: try members.read("isHead"),
            isEvaluator: try members.read("isEvaluator"), exercise: try members.read("exercise"),
            sections: try members.read("sections"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("exercise", exercise)
            $0.member("isEvaluator", isEvaluator)
            $0.member("isHead", isHead)
            $0.member("sections", sections)
            $0.member("viewer", viewer)
        }
    }
}

extension ViewSections: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init()
        agreements = try members.readIfPresent("agreements")
        answers = try members.readIfPresent("answers")
        bots = try members.readIfPresent("bots")
        channels = try members.readIfPresent("channels")
        delegations = try members.readIfPresent("delegations")
        desk = try members.readIfPresent("desk")
        levels = try members.readIfPresent("levels")
        mandates = try members.readIfPresent("mandates")
        messages = try members.readIfPresent("messages")
        msel = try members.readIfPresent("msel")
        obligations = try members.readIfPresent("obligations")
        observations = try members.readIfPresent("observations")
        offers = try members.readIfPresent("offers")
        play = try members.readIfPresent("play")
        proposals = try members.readIfPresent("proposals")
        questions = try members.readIfPresent("questions")
        requests = try members.readIfPresent("requests")
        sheet = try members.readIfPresent("sheet")
        sheets = try members.readIfPresent("sheets")
        table = try members.readIfPresent("table")
        tracks = try members.readIfPresent("tracks")
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("agreements", agreements)
            $0.member("answers", answers)
            $0.member("bots", bots)
            $0.member("channels", channels)
            $0.member("delegations", delegations)
            $0.member("desk", desk)
            $0.member("levels", levels)
            $0.member("mandates", mandates)
            $0.member("messages", messages)
            $0.member("msel", msel)
            $0.member("obligations", obligations)
            $0.member("observations", observations)
            $0.member("offers", offers)
            $0.member("play", play)
            $0.member("proposals", proposals)
            $0.member("questions", questions)
            $0.member("requests", requests)
            $0.member("sheet", sheet)
            $0.member("sheets", sheets)
            $0.member("table", table)
            $0.member("tracks", tracks)
        }
    }
}
