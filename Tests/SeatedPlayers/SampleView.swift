package import NegotiationModel

/// A small view, built by hand: four parties, three issues, a rule, an action, two offers.
package enum SampleView {
    package static let article = Citation(passages: ["A9"], basis: .article)

    package static func view(as viewer: Viewer = .party("us"), isHead: Bool = true) -> View {
        View(viewer: viewer, isHead: isHead, exercise: exercise(viewer), sections: sections(viewer))
    }

    private static func exercise(_ viewer: Viewer) -> ExerciseView {
        ExerciseView(
            id: "small", title: "A Small Exercise", version: "1", type: .tabletop, marking: "EXERCISE EXERCISE",
            situation: "War.", notice: "You play a part.",
            source: Source(
                title: "To Support", author: "J. Acton", publisher: "Carnegie", date: "10 March 2022",
                passages: [Passage(id: "A9", text: "No settlement without relief.")]),
            schedule: ScheduleView(
                rounds: 6, phases: [PhaseView(name: "Negotiation", kind: .negotiation, minutes: 20)], epilogue: []),
            sides: [Side(id: "kyiv", name: "Kyiv"), Side(id: "moscow", name: "Moscow")],
            parties: [
                PartyView(id: "us", name: "United States", tag: "us", side: "kyiv"),
                PartyView(id: "russia", name: "Russia", tag: "ru", side: "moscow"),
                PartyView(id: "ukraine", name: "Ukraine", tag: "ua", side: "kyiv"),
                PartyView(id: "europe", name: "Europe", tag: "eu", side: "kyiv"),
            ],
            brief: viewer == .observer ? "" : "Keep Kyiv close.", issues: issues, actions: actions, rules: rules,
            consents: ConsentMechanism(rule: "R1", clause: "consent"),
            tracks: [
                TrackDescription(id: "front", name: "Front", values: [], citation: article),
                TrackDescription(
                    id: "purpose", name: "Purpose",
                    values: [
                        TrackValue(id: "unclear", name: "unclear"), TrackValue(id: "end_the_war", name: "end the war"),
                    ],
                    citation: article),
            ],
            endings: [], objectives: viewer == .control ? ["Talk first.", "Then sign."] : [],
            ratings: viewer == .control ? [Rating(id: "P", text: "performed"), Rating(id: "M", text: "hardly")] : [],
            seedCommitment: "00")
    }

    private static let issues = [
        Issue(
            id: "forces", name: "Forces",
            options: [
                IssueOption(id: "fighting", name: "fighting goes on"),
                IssueOption(id: "ceasefire", name: "ceasefire in place"),
                IssueOption(id: "back", name: "back to the lines of 23 February"),
            ], statusQuo: "fighting", favours: "kyiv", binds: ["russia", "ukraine"], citation: article),
        Issue(
            id: "relief_us", name: "US sanctions relief",
            options: [
                IssueOption(id: "none", name: "none"), IssueOption(id: "phased", name: "phased"),
                IssueOption(id: "full", name: "full"),
            ], statusQuo: "none", favours: "moscow", binds: ["us"], citation: article),
        Issue(
            id: "relief_europe", name: "European sanctions relief",
            options: [IssueOption(id: "none", name: "none"), IssueOption(id: "phased", name: "phased")],
            statusQuo: "none", favours: "moscow", binds: ["europe"], citation: article),
    ]

    private static let rules = [
        RuleView(
            id: "R2", name: "no-peace-without-relief", text: "Russia doesn't stop without relief.",
            levels: [.enforce, .advise, .off], off: "no condition",
            clauses: [ClauseView(id: "tiers", text: "A ceasefire needs phased relief.", citation: article)])
    ]

    private static let actions = [
        ActionView(
            id: "tighten", name: "Tighten sanctions", summary: "Pressure rises.", parties: ["us"], slot: .main,
            parameters: [], citation: article),
        ActionView(
            id: "declare_purpose", name: "Declare a purpose", summary: "Says what sanctions are for.", parties: ["us"],
            slot: .free, parameters: [ActionParameter(id: "purpose", kind: .value(of: "purpose"))], citation: article),
        ActionView(
            id: "authorise_talks", name: "Authorise talks", summary: "A mandate.", parties: ["ukraine"],
            slot: .immediate,
            parameters: [
                ActionParameter(id: "to", kind: .party(among: ["us", "europe"])),
                ActionParameter(id: "issues", kind: .issues(among: ["forces", "relief_us"])),
            ], citation: article),
    ]

    private static let injects = [
        Inject(
            id: "7", kind: .inject, status: .approved, round: 1, minute: 20, trigger: nil, from: "Reuters", to: ["us"],
            method: "wire", subject: "Rumours", body: "They say so.", expectedAction: "", objective: "",
            controllerNote: "", citation: article)
    ]

    package static func sections(_ viewer: Viewer) -> ViewSections {
        var sections = ViewSections()
        sections.play = play
        sections.tracks = [
            TrackView(
                place: TrackPlace(track: "front"), name: "Front", value: 1, minimum: -5, maximum: 5, word: nil,
                listed: true, lastBy: 1, lastCause: "Ukraine's counterattack"),
            TrackView(
                place: TrackPlace(track: "heat", owners: ["us"]), name: "Heat at home (United States)", value: 2,
                minimum: 0,
                maximum: 10, word: nil, listed: true, lastBy: nil, lastCause: nil),
            TrackView(
                place: TrackPlace(track: "escalation"), name: "Escalation", value: nil, minimum: 0, maximum: 10,
                word: "low", listed: true, lastBy: nil, lastCause: nil),
        ]
        sections.table = [
            IssueView(
                issue: "forces", now: "fighting", inForce: false,
                positions: [PositionView(party: "ukraine", option: "back", offer: "ua 1")]),
            IssueView(issue: "relief_us", now: "none", inForce: false, positions: []),
        ]
        sections.offers = [offerToAll, offerToUS]
        sections.levels = [LevelView(rule: "R2", level: .enforce)]
        sections.agreements = []
        sections.obligations = []
        sections.messages = []
        if viewer == .control {
            sections.msel = injects.map { InjectRow(inject: $0) }
            sections.observations = []
        }
        if viewer.party != nil {
            sections.desk = DeskView(actions: ["authorise_talks"])
            sections.sheet = sheet
        }
        return sections
    }

    package static let play = PlayView(
        status: .running, point: PhasePoint(round: 2, index: 0, inEpilogue: false), rounds: 6,
        phaseName: "Negotiation", phaseKind: .negotiation, deadline: 1_000_754_000, remaining: nil,
        due: "A draft purpose.", ending: nil, endingText: "", told: [])

    package static let sheet = SheetView(
        points: [IssuePoints(issue: "forces", points: [0, 25, -5])],
        noDeal: [SheetLine(label: "Base", value: 100, rule: "R13")], noDealTotal: 100,
        target: [SheetLine(label: "Aim", value: 155, rule: nil)], targetTotal: 155, peace: 20, ledger: -10, inForce: 100
    )

    package static let offerToAll = OfferView(
        offer: Offer(
            id: "ua 1", author: "ukraine", addressees: ["us", "russia"], isPublic: true,
            terms: [Term(issue: "forces", option: "back")], note: "Enough.", lapsesAfterRound: 3, counters: nil,
            consentSet: ["russia", "ukraine"], askedLate: []),
        digest: "", consented: ["ukraine"], alsoKnownTo: [], isBound: false, closing: nil, worth: 95)

    package static let offerToUS = OfferView(
        offer: Offer(
            id: "eu>us 1", author: "europe", addressees: ["us"], isPublic: false,
            terms: [Term(issue: "relief_us", option: "phased"), Term(issue: "relief_europe", option: "phased")],
            note: "", lapsesAfterRound: 3, counters: nil, consentSet: ["us", "europe"], askedLate: []),
        digest: "", consented: ["europe"], alsoKnownTo: [], isBound: false, closing: nil, worth: 112)
}
