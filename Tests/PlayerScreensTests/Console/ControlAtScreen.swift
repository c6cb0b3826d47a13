import Desks
import NegotiationModel
import PlayerClient
import PlayerScreens
import SeatedPlayers
import WireMessages

/// Control at its full screen, in the middle of an exercise: what happened, minute by minute, came as news.
struct ControlAtScreen {
    static let minute = 60_000
    /// STARTEX.
    static let start = Player.now - 47 * minute

    var seat: SeatAtScreen

    /// - Parameter change: what is different from the sample.
    init(_ columns: Int, _ rows: Int, isEvaluator: Bool = false, change: (inout View) -> Void = { _ in }) {
        var view = Self.view
        view.isEvaluator = isEvaluator
        change(&view)
        seat = SeatAtScreen(columns, rows, view: nil)
        seat.player.give(.connected)
        seat.player.join(view, through: Self.past.count, past: Self.past)
        seat.told(isAnswer: false)
        seat.receive(.presence(Self.presence))
    }

    var lines: [String] { seat.lines }
    /// The commands that the last key sent.
    var commands: [Command] { seat.player.commands }

    mutating func press(_ keys: ScreenKey...) { for key in keys { seat.press(key) } }
    mutating func type(_ text: String) { seat.type(text) }
    /// A command, with Enter.
    mutating func command(_ line: String) {
        type(line)
        press(.enter)
    }

    /// Lets so many minutes go by.
    mutating func wait(minutes: Int) {
        waited += minutes
        seat.give(.tick(now: Player.now + waited * Self.minute))
    }

    private var waited = 0

    /// The next news.
    mutating func hear(_ change: (inout News) -> Void) {
        var news = News(
            number: seat.player.model.lastNews + 1, time: Player.now + waited * Self.minute, notices: [],
            updates: ViewSections())
        change(&news)
        seat.receive(.news(news))
    }

    /// The news that a row was skipped.
    mutating func skip(_ row: InjectID) {
        hear { news in
            news.updates.msel = Self.rows.filter { $0.inject.id == row }.map { row in
                var row = row
                row.inject.status = .skipped
                return row
            }
        }
    }

    // MARK: The sample

    static func play(_ status: PlayStatus = .running) -> PlayView {
        var play = SampleView.play
        play.status = status
        play.due = ""
        play.exerciseStart = status == .running ? start : nil
        return play
    }

    static let view: View = {
        var view = SampleView.view(as: .control)
        view.sections.play = play()
        view.sections.msel = rows
        view.sections.offers = [offer("ua 1", .init("ukraine")), offer("eu>us 1", .init("europe"))]
        view.sections.requests = [
            InformationRequest(
                party: "ukraine", number: 3, person: "Taras", text: "Does our mandate cover the forces?",
                askedAt: Player.now - 4 * minute),
            InformationRequest(
                party: "russia", number: 1, person: "Ivan", text: "Who counts the tanks?",
                askedAt: Player.now - 9 * minute, state: .taken),
        ]
        view.sections.proposals = [
            ProposalView(
                proposal: Proposal(
                    number: 1, party: "russia", what: "Open a corridor", effect: "Civilians leave",
                    reasons: ["It was done"]),
                allowed: nil, text: "")
        ]
        view.exercise.objectives = ["Each side names its interests", "Allies agree on one purpose"]
        view.sections.questions = [
            EvaluatorQuestion(id: "Q1", text: "Who said first what the sanctions are for?", objective: 2)
        ]
        return view
    }()

    static func offer(_ id: OfferID, _ author: PartyID) -> OfferView {
        var offer = author == "ukraine" ? SampleView.offerToAll : SampleView.offerToUS
        offer.offer.id = id
        offer.worth = nil
        return offer
    }

    static let rows: [InjectRow] = [
        row("IN-1", .information, .delivered, round: 1, minute: 2, "Mixed signals"),
        row("EA-1", .inject, .approved, round: 2, minute: 45, to: ["ukraine"], "Who speaks to Moscow for us?"),
        row("EA-2", .inject, .approved, round: 2, minute: 51, to: ["us"], "Say what the sanctions are for"),
        row("EA-3", .inject, .approved, round: 3, minute: 66, to: ["russia"], "What do we sign for?"),
        row("EA-4", .inject, .approved, round: 4, minute: 98, to: ["europe"], "May we lift sanctions?"),
        row(
            "CT-1", .contingency, .approved, to: ["us", "europe"], "You are going too far", trigger: "track.front >= 3"),
        row("FA-1", .facilitation, .held, round: 3, minute: 70, "Who has not spoken to whom?"),
    ]

    private static func row(
        _ id: InjectID, _ kind: InjectKind, _ status: InjectStatus, round: Int? = nil, minute: Int? = nil,
        to: [PartyID] = [], _ subject: String, trigger: Expression? = nil
    ) -> InjectRow {
        InjectRow(
            inject: Inject(
                id: id, kind: kind, status: status, round: round, minute: minute, trigger: trigger,
                from: "Wire service",
                to: to, method: "news", subject: subject, body: "\(subject) Read it out.", expectedAction: "An answer.",
                objective: "Each side names its interests", controllerNote: "", citation: SampleView.article))
    }

    static let presence = Presence(seats: [
        seat("us-1", .party("us"), "Olena", connected: true),
        seat("russia-1", .party("russia"), "Ivan", connected: false, gone: 3),
        seat("ukraine-1", .party("ukraine"), "Taras", connected: true),
        seat("ukraine-2", .party("ukraine"), "Їжак", connected: true, isHead: false),
        seat("europe-1", .party("europe"), nil, connected: false),
        seat("control-1", .control, "Maria", connected: true),
        seat("observers", .observer, nil, connected: false),
    ])

    private static func seat(
        _ id: SeatID, _ viewer: Viewer, _ person: String?, connected: Bool, gone: Int? = nil, isHead: Bool = true
    ) -> SeatPresence {
        SeatPresence(
            seat: id, viewer: viewer, isHead: isHead, connected: connected, person: person,
            lastSeen: connected ? Player.now : gone.map { Player.now - $0 * minute })
    }

    /// STARTEX, an inject, two offers and some words.
    static let past: [News] = {
        var started = ViewSections()
        started.play = play()
        started.msel = rows.map { row in
            var row = row
            if row.inject.id == "IN-1" { row.inject.status = .approved }
            return row
        }
        var delivered = ViewSections()
        delivered.msel = [rows[0]]
        var first = ViewSections()
        first.offers = [offer("ua 1", "ukraine")]
        var second = ViewSections()
        second.offers = [offer("eu>us 1", "europe")]
        return [
            (0, started), (2, delivered), (30, words("russia", .plenary)), (33, first),
            (35, words("us", .parties(only: ["ukraine"]))),
            (44, second), (46, words("europe", .parties(only: ["us"]))),
        ].enumerated().map { place, entry in
            News(number: place + 1, time: start + entry.0 * minute, notices: [], updates: entry.1)
        }
    }()

    static func words(_ author: PartyID, _ audience: Audience) -> ViewSections {
        var sections = ViewSections()
        sections.messages = [
            Message(author: author, person: "Somebody", audience: audience, number: 1, text: "Good morning.")
        ]
        return sections
    }
}
