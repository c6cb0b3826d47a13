import Digests
import NegotiationModel

/// A view in which every part is there and every optional is set.
enum FullView {
    static let citation = Citation(passages: ["A1"], basis: .inference, note: "a note")
    static let votes = VotingRule(atLeast: 1, among: ["us"], with: ["us"])
    static let term = Term(issue: "forces", option: "ceasefire")

    static let exercise = ExerciseView(
        id: "x", title: "X", version: "1", type: .seminar, marking: "EXERCISE", situation: "s", notice: "n",
        source: Source(
            title: "t", author: "a", publisher: "p", date: "d", passages: [Passage(id: "A1", text: "text")]),
        schedule: ScheduleView(
            rounds: 1, phases: [PhaseView(name: "N", kind: .negotiation, minutes: 5)],
            epilogue: [PhaseView(name: "D", kind: .decision, minutes: 5)]),
        sides: [Side(id: "kyiv", name: "Kyiv")],
        parties: [PartyView(id: "us", name: "United States", tag: "us", side: "kyiv")], brief: "b",
        issues: [
            Issue(
                id: "forces", name: "Forces",
                options: [IssueOption(id: "ceasefire", name: "Ceasefire", binds: ["us"], citation: citation)],
                statusQuo: "ceasefire", favours: "kyiv", binds: ["us"], consents: ["us"], together: "R4",
                due: [DueSchedule(options: ["ceasefire"], instalments: ["true"], rule: "R3", clause: "c")],
                contrary: "true", uncounted: "R9", citation: citation)
        ],
        actions: [
            ActionView(
                id: "act", name: "Act", summary: "s", parties: ["us"], slot: .immediate,
                parameters: [
                    ActionParameter(id: "to", kind: .party(among: ["us"])),
                    ActionParameter(id: "issues", kind: .issues(among: ["forces"])),
                    ActionParameter(id: "value", kind: .value(of: "purpose")),
                ], reveals: .side, citation: citation)
        ],
        rules: [
            RuleView(
                id: "R1", name: "n", text: "t", levels: EnforcementLevel.allCases, off: "o",
                clauses: [ClauseView(id: "c", text: "t", citation: citation)])
        ],
        consents: ConsentMechanism(rule: "R1", clause: "c", votes: votes),
        tracks: [
            TrackDescription(id: "t", name: "T", values: [TrackValue(id: "v", name: "V")], citation: citation)
        ],
        endings: [EndingView(id: "e", name: "E", text: "t", citation: citation)],
        objectives: ["o"], ratings: [Rating(id: "P", text: "performed")],
        seedCommitment: "00", digest: SHA256Digest(of: []).hex, values: .after)

    static var view: View { View(viewer: .control, isHead: false, exercise: exercise, sections: sections) }

    static var sections: ViewSections {
        var sections = ViewSections()
        sections.play = PlayView(
            status: .notStarted, point: PhasePoint(round: 1, index: 0, inEpilogue: false), rounds: 1, phaseName: "N",
            phaseKind: .adjudication, deadline: 1, remaining: 2, due: "d", ending: "e", endingText: "t", told: ["x"],
            exerciseStart: 1, exerciseTime: 2)
        sections.tracks = [
            TrackView(
                place: TrackPlace(track: "heat", owners: ["us"]), name: "H", value: 1, minimum: 0, maximum: 10,
                word: "low", listed: true, lastBy: 1, lastCause: "c")
        ]
        sections.table = [
            IssueView(
                issue: "forces", now: "ceasefire", inForce: true,
                positions: [PositionView(party: "us", option: "ceasefire", offer: "us 1")])
        ]
        sections.offers = closings.map(offer)
        sections.agreements = [Agreement(number: 1, parties: ["us"], without: ["us"], terms: [term], round: 1)]
        sections.obligations = ObligationState.allCases.map {
            Obligation(
                id: ObligationID(agreement: 1, issue: "forces", party: "us", instalment: 1), term: term, state: $0)
        }
        sections.mandates = [MandateView(from: "ukraine", to: "us", issues: ["forces"])]
        let lines = [SheetLine(label: "l", value: 1, rule: "R1")]
        sections.sheet = SheetView(
            points: [IssuePoints(issue: "forces", points: [1])], noDeal: lines, noDealTotal: 1, target: lines,
            targetTotal: 1, peace: 1, ledger: 1, inForce: 1)
        sections.sheets = sections.sheet.map { [PartySheet(party: "us", sheet: $0)] }
        sections.desk = DeskView(
            committed: [Choice(action: "act", arguments: ["to": ["us"]])], performs: ["forces"], suspends: ["forces"],
            actions: ["act"],
            breaking: [
                BreakingAction(
                    action: "act",
                    breaks: [ObligationID(agreement: 1, issue: "forces", party: "us", instalment: 1)])
            ], performable: ["forces"], suspendable: ["forces"], upholdable: ["forces"], committedBy: ["us"],
            delivered: ["1"],
            triggered: ["1"])
        sections.levels = [LevelView(rule: "R1", level: .score)]
        sections.bots = [BotView(party: "us", kind: .titForTat), BotView(party: "europe", kind: nil)]
        sections.proposals = [
            ProposalView(
                proposal: Proposal(number: 1, party: "us", what: "w", effect: "e", reasons: ["r"]), allowed: true,
                text: "t")
        ]
        sections.messages = [Audience.plenary, .parties(only: ["us"]), .delegation, .control, .channel(id: "c")].map {
            Message(author: "us", person: "p", audience: $0, number: 1, text: "t")
        }
        sections.delegations = [
            DelegationView(
                party: "us", anyMemberActs: true, seats: [DelegateView(seat: "us-1", isHead: true)],
                drafts: [
                    SharedDraft(number: 1, revision: 1, person: "p", offer: SampleCommands.draft, counters: "us 1")
                ])
        ]
        sections.requests = RequestState.allCases.map {
            InformationRequest(
                party: "us", number: 1, person: "p", text: "t", askedAt: 1, state: $0, answer: "a", toAll: true)
        }
        sections.answers = [PublicAnswer(number: 1, question: "q", answer: "a")]
        sections.channels = [Channel(id: "c", parties: ["us"])]
        sections.msel = InjectStatus.allCases.map(row)
        sections.observations = observations
        sections.questions = [
            EvaluatorQuestion(id: "Q1", text: "t", objective: 1), EvaluatorQuestion(id: "AQ-1", text: "t"),
        ]
        return sections
    }

    private static func row(_ status: InjectStatus) -> InjectRow {
        InjectRow(
            inject: Inject(
                id: "1", kind: .contingency, status: status, round: 1, minute: 5, trigger: "true", from: "f",
                to: ["us"],
                method: "m", subject: "s", body: "b", expectedAction: "e", objective: "o", controllerNote: "c",
                citation: citation, deliverer: .clock), isAdHoc: true, isEdited: true, reason: "r",
            revision: 3)
    }

    private static let observations = [
        ObservationSubject.moment, .offer(id: "us 1"), .inject(row: "1"), .objective(number: 1), .question(id: "Q1"),
    ].map {
        Observation(
            number: 1, person: "p", about: $0, text: "t", rating: "P",
            point: PhasePoint(round: 1, index: 0, inEpilogue: false), exerciseTime: 1)
    }

    private static let closings: [OfferClosing?] = [
        nil, .agreed, .rejected(by: "us", reason: "r"), .countered(by: "us", with: "us 2"), .withdrawn,
        .superseded(by: "us 2"), .lapsed(reason: .timeOver), .lapsed(reason: .inForceChanged), .lapsed(reason: .ended),
        .lapsed(reason: .wentBack),
    ]

    private static func offer(_ closing: OfferClosing?) -> OfferView {
        let offer = Offer(
            id: "us 1", author: "us", addressees: ["us"], isPublic: true, terms: [term], note: "n", lapsesAfterRound: 1,
            counters: "us 0", consentSet: ["us"], votes: votes, askedLate: ["us"])
        return OfferView(
            offer: offer, digest: offer.digest.hex, consented: ["us"], against: ["us"], alsoKnownTo: ["us"],
            isBound: true,
            closing: closing, worth: 5,
            consent: ConsentOutcome(
                effect: .binds, told: ["us"], boundToRound: 2, rule: "R1", sentence: "s", instead: "i"))
    }

    static let news = News(
        number: 1, time: 1,
        notices: NoticeKind.allCases.map {
            Notice(
                $0, "t", party: "us", offer: "us 1", agreement: 1, issue: "forces", rule: "R1", clause: "c",
                basis: .design, detail: "d")
        }, updates: sections)
}
