import NegotiationModel
public import StrictJSON

extension Exercise: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            format: try members.read("format"), id: try members.read("id"), title: try members.read("title"),
            version: try members.read("version"), type: try members.read("type"), marking: try members.read("marking"),
            situation: try members.read("situation"), notice: try members.read("notice"),
            source: try members.read("source"), objectives: try members.read("objectives"),
            schedule: try members.read("schedule"), sides: try members.read("sides"),
            parties: try members.read("parties"), controlBrief: try members.read("controlBrief"),
            issues: try members.read("issues"), tracks: try members.read("tracks"),
            actions: try members.read("actions"), resolution: try members.read("resolution"),
            rules: try members.read("rules"), draws: try members.read("draws"), consents: try members.read("consents"),
            backing: try members.readIfPresent("backing"), concessions: try members.readIfPresent("concessions"),
            snapback: try members.readIfPresent("snapback"), settlement: try members.read("settlement"),
            openingOffers: try members.read("openingOffers"), sheets: try members.read("sheets"),
            endings: try members.read("endings"), injects: try members.read("injects"), msel: try members.read("msel"),
            ratings: try members.read("ratings"), questions: try members.readIfPresent("questions") ?? [],
            weights: try members.read("weights"), automated: try members.read("automated"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("actions", actions)
            $0.member("automated", automated)
            $0.member("backing", backing)
            $0.member("concessions", concessions)
            $0.member("consents", consents)
            $0.member("controlBrief", controlBrief)
            $0.member("draws", draws)
            $0.member("endings", endings)
            $0.member("format", format)
            $0.member("id", id)
            $0.member("injects", injects)
            $0.member("issues", issues)
            $0.member("marking", marking)
            $0.member("msel", msel)
            $0.member("notice", notice)
            $0.member("objectives", objectives)
            $0.member("openingOffers", openingOffers)
            $0.member("parties", parties)
            // Exercises without any have the digest that they had before there were questions.
            if !questions.isEmpty { $0.member("questions", questions) }
            $0.member("ratings", ratings)
            $0.member("resolution", resolution)
            $0.member("rules", rules)
            $0.member("schedule", schedule)
            $0.member("settlement", settlement)
            $0.member("sheets", sheets)
            $0.member("sides", sides)
            $0.member("situation", situation)
            $0.member("snapback", snapback)
            $0.member("source", source)
            $0.member("title", title)
            $0.member("tracks", tracks)
            $0.member("type", type)
            $0.member("version", version)
            $0.member("weights", weights)
        }
    }
}
