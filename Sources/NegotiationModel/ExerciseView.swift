/// What a seat knows of the exercise from the start: everything public, and its own brief.
public struct ExerciseView: Sendable, Equatable {
    /// At most 40 of a–z, 0–9, `_` and `-`, a letter first; for programs, people read the title.
    public var id: String
    /// One line, at most 200 characters; stands beside the marking at the top of every screen.
    public var title: String
    /// The author's own, such as `1.0.0`; no version of a format.
    public var version: String
    /// A word for documents, on which nothing in play depends.
    public var type: ExerciseType
    /// The handling banner: one line that every screen, page and file shows.
    public var marking: String
    /// Public, shown to everyone who joins; may have several paragraphs.
    public var situation: String
    /// What everyone who joins is told of playing a part and of stopping; may have several lines.
    public var notice: String
    /// Where the exercise comes from, with the passages that citations name.
    public var source: Source
    /// As planned: control can move deadlines and go back, and the epilogue can begin early.
    public var schedule: ScheduleView
    /// In the exercise's order; at least one.
    public var sides: [Side]
    /// In the exercise's order, at least two; lists of parties in offers and views follow it.
    public var parties: [PartyView]
    /// The seat's confidential brief; empty for observers.
    public var brief: String
    /// In the exercise's order, which packages and `ViewSections.table` follow.
    public var issues: [Issue]
    /// Actions of the seat's party; all of them for control.
    public var actions: [ActionView]
    /// In the exercise's order; how firmly each holds now stands in `ViewSections.levels`.
    public var rules: [RuleView]
    /// By which rule packages come into force, and whether they are voted on.
    public var consents: ConsentMechanism
    /// Those of which the seat sees a number or a band, in the exercise's order.
    public var tracks: [TrackDescription]
    /// In the exercise's order, known to all from the start; `PlayView.ending` names the one that came.
    public var endings: [EndingView]
    /// What the exercise is for, for control; observations name an objective by its place, counted from 1.
    public var objectives: [String]
    /// The scale on which control and evaluators rate; for them alone.
    public var ratings: [Rating]
    /// SHA-256 of the session's seed.
    public var seedCommitment: String
    /// Whether whoever opened the session chose the seed, and so can know every draw.
    public var diceAreKnown: Bool
    /// SHA-256 over the whole exercise, in lower-case hexadecimal: the same in every session of the same exercise. Nil from servers of
    /// 0.9.0 and earlier.
    public var digest: String?
    /// When players see values in this session; nil from servers of 0.9.0 and earlier, where they see them in play.
    public var values: ValuesShown?
    /// What staff call the table, to tell it from others in the hall; nil where it has no name.
    public var table: String?

    public init(
        id: String, title: String, version: String, type: ExerciseType, marking: String, situation: String,
        notice: String, source: Source, schedule: ScheduleView, sides: [Side], parties: [PartyView], brief: String,
        issues: [Issue], actions: [ActionView], rules: [RuleView], consents: ConsentMechanism,
        tracks: [TrackDescription],
        endings: [EndingView], objectives: [String], ratings: [Rating], seedCommitment: String,
        diceAreKnown: Bool = false, digest: String? = nil, values: ValuesShown? = nil, table: String? = nil
    ) {
        self.id = id
        self.title = title
        self.version = version
        self.type = type
        self.marking = marking
        self.situation = situation
        self.notice = notice
        self.source = source
        self.schedule = schedule
        self.sides = sides
        self.parties = parties
        self.brief = brief
        self.issues = issues
        self.actions = actions
        self.rules = rules
        self.consents = consents
        self.tracks = tracks
        self.endings = endings
        self.objectives = objectives
        self.ratings = ratings
        self.seedCommitment = seedCommitment
        self.diceAreKnown = diceAreKnown
        self.digest = digest
        self.values = values
        self.table = table
    }
}

/// Rounds and phases, without what others owe in them.
public struct ScheduleView: Sendable, Equatable {
    /// How many are planned, 1 to 50; the epilogue comes earlier where the settlement is implemented.
    public var rounds: Int
    /// Of every round, in order; at least one is a negotiation, and an adjudication, if any, comes last.
    public var phases: [PhaseView]
    /// After the last round, in order, at least one; none is a negotiation.
    public var epilogue: [PhaseView]

    public init(rounds: Int, phases: [PhaseView], epilogue: [PhaseView]) {
        self.rounds = rounds
        self.phases = phases
        self.epilogue = epilogue
    }
}

/// A phase, as everybody knows it.
public struct PhaseView: Sendable, Equatable {
    /// One line, as screens and notices call it.
    public var name: String
    /// What parties can do in it, and what follows when it closes.
    public var kind: PhaseKind
    /// Planned length in minutes of exercise time, at least 1; control can extend or shorten the phase.
    public var minutes: Int

    public init(name: String, kind: PhaseKind, minutes: Int) {
        self.name = name
        self.kind = kind
        self.minutes = minutes
    }
}

/// A party, without its brief.
public struct PartyView: Sendable, Equatable {
    /// Never `control`, `observer` or `clock`, so that a viewer can be written as one word.
    public var id: PartyID
    /// One line, as notices and screens call it.
    public var name: String
    /// Two to four lower-case letters, its own; names of offers are made of it.
    public var tag: String
    /// Where concessions are counted: which steps of an issue are for the party, and which against it.
    public var side: SideID

    public init(id: PartyID, name: String, tag: String, side: SideID) {
        self.id = id
        self.name = name
        self.tag = tag
        self.side = side
    }
}

/// An action, without its effects.
public struct ActionView: Sendable, Equatable {
    /// What `action.commit` and `DeskView.actions` name.
    public var id: ActionID
    /// One line, as players choose it and read it when it is revealed.
    public var name: String
    /// What it does, for players; at most 1,000 characters.
    public var summary: String
    /// Whose delegations can take it, where its condition holds; `DeskView.actions` says which can be taken now.
    public var parties: [PartyID]
    /// In which phases, how often, and whether in secret.
    public var slot: ActionSlot
    /// What is chosen with it, all of it needed; empty: nothing.
    public var parameters: [ActionParameter]
    /// Who is told of it, where the exercise says so; else its slot does.
    public var reveals: ActionAudience?
    /// What it rests on, for players who ask `why`.
    public var citation: Citation

    public init(
        id: ActionID, name: String, summary: String, parties: [PartyID], slot: ActionSlot,
        parameters: [ActionParameter], reveals: ActionAudience? = nil, citation: Citation
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.parties = parties
        self.slot = slot
        self.parameters = parameters
        self.reveals = reveals
        self.citation = citation
    }

    /// Who is told of it.
    public var audience: ActionAudience { reveals ?? slot.audience }
}

/// A rule as players read it: what it says, and what each clause rests on.
public struct RuleView: Sendable, Equatable {
    /// May hold capitals, such as `R2`; commands and citations name it.
    public var id: RuleID
    /// One line; stands behind the identifier wherever the rule is named.
    public var name: String
    /// What it says, for players; at most 1,000 characters.
    public var text: String
    /// Those that control can choose from; the one that holds now stands in `ViewSections.levels`.
    public var levels: [EnforcementLevel]
    /// What holds in play while it is off; may be empty where `levels` has no `off`.
    public var off: String
    /// In the exercise's order, at least one; their conditions and effects are not shown.
    public var clauses: [ClauseView]

    public init(
        id: RuleID, name: String, text: String, levels: [EnforcementLevel], off: String, clauses: [ClauseView]
    ) {
        self.id = id
        self.name = name
        self.text = text
        self.levels = levels
        self.off = off
        self.clauses = clauses
    }
}

/// A clause as players read it.
public struct ClauseView: Sendable, Equatable {
    /// Stands behind its rule's, as other rules may have a clause of the same name.
    public var id: ClauseID
    /// What it does, for players; at most 1,000 characters.
    public var text: String
    /// What it rests on; a refusal in its name brings this along.
    public var citation: Citation

    public init(id: ClauseID, text: String, citation: Citation) {
        self.id = id
        self.text = text
        self.citation = citation
    }
}

/// A track as everybody who sees it reads about it.
public struct TrackDescription: Sendable, Equatable {
    /// Stands in every `TrackPlace` of its numbers.
    public var id: TrackID
    /// One line; where it has several numbers, `TrackView.name` adds whose each is.
    public var name: String
    /// What its numbers stand for, from the lowest on; empty where it is a plain number.
    public var values: [TrackValue]
    /// What it rests on, for players who ask `why`.
    public var citation: Citation

    public init(id: TrackID, name: String, values: [TrackValue], citation: Citation) {
        self.id = id
        self.name = name
        self.values = values
        self.citation = citation
    }
}

/// A way in which the session can end.
public struct EndingView: Sendable, Equatable {
    /// What `PlayView.ending` names.
    public var id: EndingID
    /// One line, announced to everyone with ENDEX.
    public var name: String
    /// What is announced behind the name when it comes; at most 2,000 characters.
    public var text: String
    /// What it rests on, for players who ask `why`.
    public var citation: Citation

    public init(id: EndingID, name: String, text: String, citation: Citation) {
        self.id = id
        self.name = name
        self.text = text
        self.citation = citation
    }
}
