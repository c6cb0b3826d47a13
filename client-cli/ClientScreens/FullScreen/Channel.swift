import NegotiationModel

/// Where people talk: everyone, two parties or more, one's own delegation, or the line to control.
struct Channel: Sendable, Equatable {
    enum Kind: Sendable, Hashable {
        case plenary
        /// The parties that talk, in the exercise's order; without the viewer's own.
        case members([PartyID])
        case delegation(PartyID)
        /// A party's line to control.
        case control(PartyID)
    }

    let kind: Kind
    var messages: [Message] = []
    var unread = 0
    /// What is being typed into it.
    var line = EditedLine()
    /// Rows read back.
    var back = 0

    init(_ kind: Kind) {
        self.kind = kind
    }
}

extension Channel.Kind {
    /// The channel of a message; nil where it is none of the viewer's.
    init?(of message: Message, in view: View) {
        let own = view.viewer.party
        switch message.audience {
        case .plenary: self = .plenary
        case .delegation:
            guard let party = message.author ?? own else { return nil }
            self = .delegation(party)
        case .control:
            guard let party = message.author ?? own else { return nil }
            self = .control(party)
        case .parties(let only):
            // What control says to one party alone stands where that party asks it.
            if message.author == nil, only.count == 1 {
                self = .control(only[0])
            } else {
                let people = only + [message.author].compactMap(\.self)
                self = .members(view.exercise.parties.map(\.id).filter { people.contains($0) && $0 != own })
            }
        }
    }

    /// Those that a seat has from the start.
    static func all(for view: View) -> [Channel.Kind] {
        switch view.viewer {
        case .party(let own):
            [.plenary] + view.otherParties.map { .members([$0.id]) } + [.delegation(own), .control(own)]
        case .control: [.plenary] + view.exercise.parties.map { .control($0.id) }
        default: [.plenary]
        }
    }

    /// Whom a line that is typed there goes to; nil where the seat only reads.
    func audience(from viewer: Viewer) -> Audience? {
        switch (self, viewer) {
        case (.plenary, _): .plenary
        case (.members(let parties), _): .parties(only: parties)
        case (.delegation(let party), _): viewer.party == party ? .delegation : .parties(only: [party])
        case (.control(let party), _): viewer.party == party ? .control : .parties(only: [party])
        }
    }

    /// As `say` takes it.
    func typed(from viewer: Viewer) -> String {
        switch audience(from: viewer) {
        case .plenary, nil: "all"
        case .delegation: "delegation"
        case .control: "control"
        case .parties(let only): only.map(\.rawValue).joined(separator: " ")
        }
    }

    func name(in view: View) -> String {
        switch self {
        case .plenary: "Plenary"
        case .members(let parties):
            parties.count == 1
                ? view.name(parties[0])
                : parties.map { view.party($0)?.tag.uppercased() ?? $0.rawValue }.joined(separator: ", ")
        case .delegation(let party):
            view.viewer.party == party ? "Delegation" : "Delegation of \(view.name(party))"
        case .control(let party): view.viewer.party == party ? "Control" : view.name(party)
        }
    }
}
