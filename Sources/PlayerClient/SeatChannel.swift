package import NegotiationModel

/// Where people talk, as a seat has it: everyone, two parties or more, one's own delegation, the line to control, or a
/// channel that it made.
package enum SeatChannel: Sendable, Hashable {
    case plenary
    /// The parties that talk, in the exercise's order; without the viewer's own.
    case members([PartyID])
    case delegation(PartyID)
    /// A party's line to control.
    case control(PartyID)
    /// The line of control and evaluators among themselves.
    case staff
    /// One that control made.
    case made(ChannelID)
}

extension SeatChannel {
    /// The channel of a message; nil where it is none of the viewer's.
    package init?(of message: Message, in view: View) {
        let own = view.viewer.party
        switch message.audience {
        case .plenary: self = .plenary
        case .delegation:
            guard let party = message.author ?? own else { return nil }
            self = .delegation(party)
        case .control:
            self = (message.author ?? own).map(Self.control) ?? .staff
        case .channel(let id): self = .made(id)
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

    /// Those that a seat has now, whether or not anything was said there.
    package static func all(for view: View) -> [SeatChannel] {
        let made = (view.sections.channels ?? []).map { SeatChannel.made($0.id) }
        switch view.viewer {
        case .party(let own):
            return [.plenary] + view.otherParties.map { .members([$0.id]) } + [.delegation(own), .control(own)] + made
        case .control: return [.plenary] + view.exercise.parties.map { .control($0.id) } + [.staff] + made
        case .observer: return [.plenary]
        }
    }

    /// Whom a line that is typed there goes to; nil where the seat only reads.
    package func audience(in view: View) -> Audience? {
        let own = view.viewer.party
        if view.isEvaluator, self != .staff { return nil }
        return switch self {
        case .plenary: .plenary
        case .members(let parties): .parties(only: parties)
        case .delegation(let party): own == party ? .delegation : .parties(only: [party])
        case .control(let party): own == party ? .control : .parties(only: [party])
        case .staff: .control
        case .made(let id): .channel(id: id)
        }
    }

    /// As `say` takes it.
    package func typed(in view: View) -> String {
        switch audience(in: view) {
        case .plenary, nil: "all"
        case .delegation: "delegation"
        case .control: "control"
        case .parties(let only): only.map(\.rawValue).joined(separator: " ")
        case .channel(let id): id.rawValue
        }
    }

    package func name(in view: View) -> String {
        switch self {
        case .plenary: "Plenary"
        case .members(let parties):
            parties.count == 1
                ? view.name(parties[0])
                : parties.map { view.party($0)?.tag.uppercased() ?? $0.rawValue }.joined(separator: ", ")
        case .delegation(let party):
            view.viewer.party == party ? "Delegation" : "Delegation of \(view.name(party))"
        case .control(let party): view.viewer.party == party ? "Control" : view.name(party)
        case .staff: "Staff"
        case .made(let id): id.rawValue
        }
    }
}
