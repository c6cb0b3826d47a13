/// What a seat knows of the exercise from the start: everything public, and its own brief.
public struct ExerciseView: Codable, Sendable, Equatable {
    public var id: String
    public var title: String
    public var version: String
    public var type: ExerciseType
    public var marking: String
    public var situation: String
    public var notice: String
    public var source: Source
    public var schedule: ScheduleView
    public var sides: [Side]
    public var parties: [PartyView]
    /// The seat's confidential brief; empty for observers.
    public var brief: String
    public var issues: [Issue]
    /// Actions of the seat's party; all of them for control.
    public var actions: [ActionView]
    public var rules: [RuleView]
    /// By which rule packages come into force, and whether they are voted on.
    public var consents: ConsentMechanism
    public var tracks: [TrackDescription]
    public var endings: [EndingView]
    /// What the exercise is for, for control; observations name an objective by its place, counted from 1.
    public var objectives: [String]
    /// The scale on which control and evaluators rate; for them alone.
    public var ratings: [Rating]
    /// SHA-256 of the session's seed.
    public var seedCommitment: String

    public init(
        id: String, title: String, version: String, type: ExerciseType, marking: String, situation: String,
        notice: String, source: Source, schedule: ScheduleView, sides: [Side], parties: [PartyView], brief: String,
        issues: [Issue], actions: [ActionView], rules: [RuleView], consents: ConsentMechanism,
        tracks: [TrackDescription],
        endings: [EndingView], objectives: [String], ratings: [Rating], seedCommitment: String
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
    }
}

/// Rounds and phases, without what others owe in them.
public struct ScheduleView: Codable, Sendable, Equatable {
    public var rounds: Int
    public var phases: [PhaseView]
    public var epilogue: [PhaseView]

    public init(rounds: Int, phases: [PhaseView], epilogue: [PhaseView]) {
        self.rounds = rounds
        self.phases = phases
        self.epilogue = epilogue
    }
}

/// A phase, as everybody knows it.
public struct PhaseView: Codable, Sendable, Equatable {
    public var name: String
    public var kind: PhaseKind
    public var minutes: Int

    public init(name: String, kind: PhaseKind, minutes: Int) {
        self.name = name
        self.kind = kind
        self.minutes = minutes
    }
}

/// A party, without its brief.
public struct PartyView: Codable, Sendable, Equatable {
    public var id: PartyID
    public var name: String
    public var tag: String
    public var side: SideID

    public init(id: PartyID, name: String, tag: String, side: SideID) {
        self.id = id
        self.name = name
        self.tag = tag
        self.side = side
    }
}

/// An action, without its effects.
public struct ActionView: Codable, Sendable, Equatable {
    public var id: ActionID
    public var name: String
    public var summary: String
    public var parties: [PartyID]
    public var slot: ActionSlot
    public var parameters: [ActionParameter]
    public var citation: Citation

    public init(
        id: ActionID, name: String, summary: String, parties: [PartyID], slot: ActionSlot,
        parameters: [ActionParameter], citation: Citation
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.parties = parties
        self.slot = slot
        self.parameters = parameters
        self.citation = citation
    }
}

/// A rule as players read it: what it says, and what each clause rests on.
public struct RuleView: Codable, Sendable, Equatable {
    public var id: RuleID
    public var name: String
    public var text: String
    public var levels: [EnforcementLevel]
    public var off: String
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
public struct ClauseView: Codable, Sendable, Equatable {
    public var id: ClauseID
    public var text: String
    public var citation: Citation

    public init(id: ClauseID, text: String, citation: Citation) {
        self.id = id
        self.text = text
        self.citation = citation
    }
}

/// A track as everybody who sees it reads about it.
public struct TrackDescription: Codable, Sendable, Equatable {
    public var id: TrackID
    public var name: String
    public var values: [TrackValue]
    public var citation: Citation

    public init(id: TrackID, name: String, values: [TrackValue], citation: Citation) {
        self.id = id
        self.name = name
        self.values = values
        self.citation = citation
    }
}

/// A way in which the session can end.
public struct EndingView: Codable, Sendable, Equatable {
    public var id: EndingID
    public var name: String
    public var text: String
    public var citation: Citation

    public init(id: EndingID, name: String, text: String, citation: Citation) {
        self.id = id
        self.name = name
        self.text = text
        self.citation = citation
    }
}
