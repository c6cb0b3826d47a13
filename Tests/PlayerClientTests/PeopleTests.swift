import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

/// Delegations and their drafts, questions to control, channels, codes.
struct PeopleTests {
    private static let offer = OfferDraft(
        addressees: ["ukraine"], isPublic: false, terms: [Term(issue: "relief_us", option: "phased")])

    private func delegation(head: SeatID = "us-1", anyMemberActs: Bool = false) -> DelegationView {
        DelegationView(
            party: "us", anyMemberActs: anyMemberActs,
            seats: ["us-1", "us-2"].map { DelegateView(seat: $0, isHead: $0 == head) },
            drafts: [SharedDraft(number: 3, revision: 2, person: "Bo", offer: Self.offer, counters: nil)])
    }

    private func joined(as viewer: Viewer = .party("us"), isHead: Bool = true, isEvaluator: Bool = false) -> Player {
        var view = SampleView.view(as: viewer, isHead: isHead)
        view.isEvaluator = isEvaluator
        view.sections.delegations = [delegation()]
        view.sections.requests = [
            InformationRequest(
                party: "us", number: 1, person: "Bo", text: "How long?", askedAt: Player.now - 90_000, state: .taken)
        ]
        view.sections.answers = [PublicAnswer(number: 1, question: "Where?", answer: "Here.")]
        view.sections.channels = [
            Channel(id: "Contact group", parties: ["us", "russia"]),
            Channel(id: "Old", parties: ["us", "europe"], isOpen: false),
        ]
        var player = Player()
        player.give(.connected)
        player.join(view)
        player.holdMarking()
        return player
    }

    private func news(_ delegation: DelegationView) -> ToClient {
        var updates = ViewSections()
        updates.delegations = [delegation]
        return .news(News(number: 5, time: 0, notices: [], updates: updates))
    }

    @Test func theHeadsPlaceGoesFromSeatToSeatWhilePeoplePlay() {
        var player = joined()
        player.receive(news(delegation(head: "us-2")))
        #expect(player.model.view?.isHead == false)
        #expect(player.type("who").contains("Seat us-2: head of your delegation"))
        player = joined()
        player.receive(news(delegation(head: "us-2", anyMemberActs: true)))
        #expect(player.model.view?.isHead == true)
    }

    @Test(arguments: [
        ("draft ukraine: relief_us=phased", Command.writeDraft(number: nil, offer: offer, counters: nil)),
        (
            "draft 3: relief_us=full",
            .writeDraft(
                number: 3,
                offer: OfferDraft(
                    addressees: ["ukraine"], isPublic: false, terms: [Term(issue: "relief_us", option: "full")]),
                counters: nil)
        ),
        (
            "draft counter ua 1: relief_us=full public",
            .writeDraft(
                number: nil,
                offer: OfferDraft(
                    addressees: ["russia", "ukraine"], isPublic: true,
                    terms: [Term(issue: "relief_us", option: "full")]), counters: "ua 1")
        ),
        ("ask How long is a round?", .ask(text: "How long is a round?")),
        ("say contact group: Hello", .say(to: .channel(id: "Contact group"), text: "Hello")),
        ("say contact: Hello", .say(to: .channel(id: "Contact group"), text: "Hello")),
    ])
    func linesOfADelegation(_ line: String, _ command: Command) {
        var player = joined()
        player.type(line)
        #expect(player.commands == [command], "\(player.printed)")
    }

    @Test func whatOthersWroteIsThrownAwayOnlyAfterAQuestion() {
        var player = joined()
        #expect(
            player.type("draft drop 3").first == "Draft 3, written by Bo, is thrown away for your whole delegation.")
        #expect(player.commands.isEmpty)
        player.type("yes")
        #expect(player.commands == [.dropDraft(number: 3, revision: 2)])
    }

    @Test func aDelegationKnowsWhoOfItIsHereAndNothingOfOthers() {
        var player = joined()
        let unknown =
            "Who sits for the other parties, and whether they are here, control knows; what they say has a name."
        #expect(player.type("who").suffix(3) == ["Seat us-1: head of your delegation", "Seat us-2: adviser", unknown])
        let seats = [("us-1", "Ann", true), ("us-2", "Bo", false)].map { seat, person, isConnected in
            SeatPresence(
                seat: SeatID(seat), viewer: .party("us"), isHead: seat == "us-1", connected: isConnected,
                person: person,
                lastSeen: Player.now)
        }
        player.receive(.presence(Presence(seats: seats)))
        #expect(
            player.type("who").suffix(3) == [
                "Seat us-1 (us, head): Ann, connected",
                "Seat us-2 (us, adviser): Bo, not connected, last seen 13:46:40 UTC", unknown,
            ])
        #expect(player.type("who").count == 8)
    }

    @Test func tabKnowsTheSeatsThatCanBeNamed() throws {
        let view = try #require(joined().model.view)
        #expect(Completion(of: "appoint us-", in: view).candidates == ["us-1", "us-2"])
    }

    @Test func aDraftIsPutForwardAsItWasRead() {
        var player = joined()
        player.type("offer draft 3")
        #expect(
            player.sent.map(\.request) == [.preview(PreviewRequest(offer: Self.offer))])
        player.answer(.previewed(Player.preview))
        player.type("yes")
        #expect(player.commands == [.putForwardDraft(number: 3, revision: 2)])
        player = joined()
        player.type("offer draft 3")
        player.answer(.previewed(Player.preview))
        player.type("no")
        player.type("offer edit public")
        player.answer(.previewed(Player.preview))
        player.type("yes")
        var changed = Self.offer
        changed.isPublic = true
        #expect(player.commands == [.putForward(offer: changed)], "what was changed is no draft of the delegation's")
    }

    @Test(arguments: [
        "draft", "draft ukraine", "draft 4: relief_us=full", "draft drop 4", "offer draft 4", "appoint x",
    ])
    func mistakesOfADelegationSendNothing(_ line: String) {
        var player = joined()
        #expect(player.type(line).count == 2)
        #expect(player.sent.isEmpty)
    }

    @Test(arguments: [
        ("appoint us-2", Command.appoint(seat: "us-2"), true),
        ("acting us any", .setActing(party: "us", anyMember: true), false),
        ("acting us head", .setActing(party: "us", anyMember: false), false),
        ("take us 1", .takeUp(party: "us", request: 1), false),
        ("answer us 1: Soon: very", .answer(party: "us", request: 1, text: "Soon: very", toAll: false), false),
        ("answer all us 1: Soon", .answer(party: "us", request: 1, text: "Soon", toAll: true), false),
        ("dismiss us 1 because asked before", .dismiss(party: "us", request: 1, reason: "asked before"), false),
        (
            "open-channel Four: us, russia", .openChannel(name: "Four", parties: ["us", "russia"]), false
        ),
        ("close-channel contact", .closeChannel(channel: "Contact group"), false),
        ("revoke us-2", .revoke(seat: "us-2"), true),
        ("say control: among the staff", .say(to: .control, text: "among the staff"), false),
    ])
    func controlsLines(_ line: String, _ command: Command, _ asks: Bool) throws {
        var player = joined(as: .control, isHead: false)
        player.type(line)
        if asks {
            #expect(player.commands.isEmpty)
            player.type("yes")
        }
        #expect(player.commands == [try command.about(#require(player.model.view), nil)], "\(player.printed)")
    }

    @Test(arguments: ["take us", "answer us: x", "answer us 1", "acting us some", "open-channel Four", "revoke nobody"])
    func controlsMistakesSendNothing(_ line: String) {
        var player = joined(as: .control, isHead: false)
        #expect(player.type(line).count == 2)
        #expect(player.sent.isEmpty)
    }

    @Test func aNewCodeIsShownOnceAndItsDigestAloneIsSent() throws {
        let bytes = (1...10).map { UInt8($0) }
        let code = try #require(JoinCode(randomBytes: bytes))
        var player = joined(as: .control, isHead: false)
        player.type("reissue us-2")
        #expect(player.effects == [.draw(byteCount: 10)])
        player.give(.drawn(bytes))
        #expect(!player.printed.joined().contains(code.text))
        player.type("yes")
        #expect(player.commands == [.reissue(seat: "us-2", digest: code.digest)])
        #expect(!String(decoding: player.sent[0].frame ?? [], as: UTF8.self).contains(code.text))
        #expect(player.answer(Player.done).joined().contains(code.text))
        player.give(.drawn(bytes))
        #expect(player.effects.isEmpty, "bytes that nobody asked for make nothing")
    }

    @Test func linesFromAPipeWaitForTheNewCodesQuestion() throws {
        var player = Player()
        player.type("reissue us-2")
        player.type("yes")
        player.give(.connected)
        var view = SampleView.view(as: .control, isHead: false)
        view.sections.delegations = [delegation()]
        player.join(view)
        #expect(player.effects.contains(.draw(byteCount: 10)) && player.commands.isEmpty)
        player.give(.drawn([UInt8](repeating: 1, count: 10)))
        let digest = try #require(JoinCode(randomBytes: [UInt8](repeating: 1, count: 10))).digest
        #expect(player.commands == [.reissue(seat: "us-2", digest: digest)])
    }

    @Test func aClosedChannelSaysThatItIsClosed() throws {
        let pages = PlainPages(view: try #require(joined().model.view), time: Player.now)
        #expect(
            pages.readers(of: .channel(id: "Contact group"))
                == "To: Russia; control reads along. Not seen by: Ukraine, Europe.")
        #expect(
            pages.readers(of: .channel(id: "Old"))
                == "Closed by control: read it; nothing can be said here any more.")
    }

    @Test func thePagesShowWhatIsGoingOn() {
        var player = joined()
        #expect(
            player.type("rfis") == [
                "Request 1 of United States (Bo), control works on it, 1:30 old: How long?",
                "Answered to everyone, 1: Where? Answer: Here.",
            ])
        #expect(
            player.type("channels") == [
                "Contact group: United States, Russia", "Old: United States, Europe; closed, and still to be read",
            ])
        #expect(
            player.type("drafts").prefix(3) == [
                "Draft 3, written by Bo:", "  Offer to Ukraine, private:",
                "    US sanctions relief: phased (now: none)",
            ])
        player = joined(as: .control, isHead: false)
        #expect(player.type("drafts").first == "Draft 3 of United States, written by Bo:")
    }

    @Test func anEvaluatorLooksAndSpeaksToControlAlone() {
        var player = joined(as: .control, isHead: false, isEvaluator: true)
        #expect(player.type("who").first == "You are: evaluator, with control's eyes.")
        player.type("say control: All is quiet.")
        #expect(player.commands == [.say(to: .control, text: "All is quiet.")])
        #expect(player.type("start").first == "An evaluator can't do “start”.")
        #expect(!player.type("msel").isEmpty && !player.type("rfis").isEmpty)
    }

    @Test func aWithdrawnCodeEndsTheClient() {
        var player = joined()
        let error = WireError(.codeWithdrawn, "Control gave the seat us-1 a new code.")
        #expect(player.receive(.failure(id: nil, error)).first == "Control gave the seat us-1 a new code.")
        #expect(player.exitCode == .notAdmitted)
    }
}
