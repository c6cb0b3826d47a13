package import NegotiationModel
import PlayerClient
import Texts
package import WireMessages

// Who is there, and who says something.
extension ControlDesk {
    package func seats(of party: PartyID) -> [SeatPresence] {
        (presence?.seats ?? []).filter { $0.viewer == .party(party) }
    }

    var seatsHere: String {
        guard let seats = presence?.seats else { return "not told yet" }
        return "\(seats.count(where: \.connected)) of \(seats.count) here"
    }

    /// `US 1/1 Olena   here, silent 12 min`: how many are there, who, last seen, and when the party last did something.
    func text(of party: PartyView, columns: Int) -> String {
        let seats = seats(of: party.id)
        let width = view.exercise.parties.map { TextColumns.width(head(of: $0.id)) }.max() ?? 0
        let presence = bot(of: party.id) == nil ? [whereabouts(seats)] : []
        let state = (presence + [lastDeed(of: party.id)].compactMap(\.self)).joined(separator: ", ")
        let room = max(0, columns - width - 2 - TextColumns.width(state))
        return TextColumns.padded(head(of: party.id), columns: width) + " "
            + TextColumns.padded(people(seats, party.id), columns: room) + " " + state
    }

    /// `US 1/1`. Tags differ in length from exercise to exercise.
    private func head(of party: PartyID) -> String {
        let seats = seats(of: party)
        return "\(tag(party)) \(seats.count(where: \.connected))/\(seats.count)"
    }

    private func people(_ seats: [SeatPresence], _ party: PartyID) -> String {
        if let bot = bot(of: party) { return "bot" + (bot.kind.map { " \($0.rawValue)" } ?? "") }
        let names = seats.sorted { $0.connected && !$1.connected }.compactMap(\.person)
        return names.joined(separator: ", ")
    }

    /// Where no code opens a seat, nobody can come.
    private func whereabouts(_ seats: [SeatPresence]) -> String {
        let isShut = !seats.isEmpty && !seats.contains { $0.hasCode || $0.connected }
        return isShut ? "no code opens it" : lastSeen(seats)
    }

    /// `here`, or how long the last one has been gone, in minutes of the wall clock.
    package func lastSeen(_ seats: [SeatPresence]) -> String {
        if seats.contains(where: \.connected) { return "here" }
        guard let last = seats.compactMap(\.lastSeen).max() else { return "never here" }
        return "gone \(max(0, time - last) / 60_000) min"
    }

    /// When a party last offered or said something; `silent 12 min` where that is long ago. Nil before it can be told.
    func lastDeed(of party: PartyID) -> String? {
        let moments = [activity.offersBy[party], activity.wordsBy[party]].compactMap(\.self)
        let played = activity.clock.moment(at: time).playedMs
        guard let last = moments.map(\.playedMs).max() else {
            return played < Self.silentMinutes * 60_000 ? nil : "silent \(played / 60_000) min"
        }
        let minutes = max(0, played - last) / 60_000
        return "\(minutes < Self.silentMinutes ? "active" : "silent") \(minutes) min"
    }

    /// Those who are no delegation.
    var staffInShort: String {
        let seats = presence?.seats ?? []
        let staff = seats.filter { $0.viewer == .control }
        let observers = seats.filter { $0.viewer == .observer }
        return "staff \(staff.count(where: \.connected))/\(staff.count), observers "
            + "\(observers.count(where: \.connected))/\(observers.count)"
    }

    // MARK: Channels

    /// Active and silent channels, and those that nobody used: everyone's, those of two parties, and those opened.
    var talkInShort: String {
        let used = channelsUsed
        let active = used.filter { !isSilent($0.last) }.map { "\($0.name) \(minutes(since: $0.last)) min" }
        let silent = used.filter { isSilent($0.last) && $0.isTable }.map {
            "\($0.name) \(minutes(since: $0.last)) min"
        }
        let unused = tableChannels.filter { activity.channels[$0] == nil }.map(name)
        return [("active", active), ("SILENT", silent), ("never used", unused)].filter { !$0.1.isEmpty }
            .map { "\($0.0): \($0.1.joined(separator: ", "))" }.joined(separator: "; ")
    }

    /// Used ones, the latest first.
    private var channelsUsed: [(name: String, last: SessionMoment, isTable: Bool)] {
        let table = tableChannels
        let used = activity.channels.map { (name: name($0.key), last: $0.value, isTable: table.contains($0.key)) }
        return used.sorted { ($1.last.timeMs, $0.name) < ($0.last.timeMs, $1.name) }
    }

    /// Those whose silence says something: a delegation may be quiet among its own.
    private var tableChannels: [SeatChannel] {
        let parties = view.exercise.parties.map(\.id)
        let pairs = parties.indices.flatMap { one in
            parties[(one + 1)...].map { SeatChannel.members([parties[one], $0]) }
        }
        let opened = (view.sections.channels ?? []).filter(\.isOpen).map { SeatChannel.made($0.id) }
        return [.plenary] + pairs + opened
    }

    func name(_ channel: SeatChannel) -> String {
        switch channel {
        case .plenary: "plenary"
        case .members(let parties): parties.map(tag).joined(separator: "-")
        case .delegation(let party): "within \(tag(party))"
        case .control(let party): "\(tag(party))-control"
        case .staff: "staff"
        case .made(let id): id.rawValue
        }
    }
}
