import ExerciseModel
import NegotiationModel
import SessionEngine
import SessionLog
import Testing

@testable import Debriefing

@Suite("A log read for a debrief")
struct ReadingTests {
    private func events(_ records: [LogRecord]) throws -> [(entry: SessionEntry, event: Event)] {
        try records.flatMap { record -> [(entry: SessionEntry, event: Event)] in
            guard case .entry(let entry) = record else { return [] }
            let read = try SessionEntry(entry)
            return read.events.map { (read, $0) }
        }
    }

    @Test(
        "every offer, message, die and bite of the log stands in staff's chronicle, with its entry",
        arguments: StoredReading.names)
    func whole(name: String) throws {
        let records = try StoredReading.records(name)
        let events = try events(records)
        let reading = try StoredReading.reading(records, for: .control)
        let (chronicle, inside) = (try #require(reading.chronicle), try #require(reading.inside))
        var counts = (offers: [OfferID: Int](), messages: 0, dice: 0, bites: 0)
        for (entry, event) in events {
            switch event {
            case .offerPutForward(let offer): counts.offers[offer.id] = entry.number
            case .said: counts.messages += 1
            case .drawn: counts.dice += 1
            case .bit, .refused: counts.bites += 1
            default: break
            }
        }
        #expect(
            Dictionary(uniqueKeysWithValues: chronicle.offers.map { ($0.known.offer.id, $0.first.number) })
                == counts.offers)
        #expect(Dictionary(uniqueKeysWithValues: inside.offers.map { ($0.offer.id, $0.stamp.number) }) == counts.offers)
        #expect(chronicle.messages.count == counts.messages)
        #expect(inside.dice.count == counts.dice && inside.bites.count == counts.bites)
        #expect(reading.isSealed == records.contains { if case .seal = $0 { true } else { false } })
    }

    @Test("what an offer was worth to its author is what its author read then", arguments: StoredReading.names)
    func worths(name: String) throws {
        let records = try StoredReading.records(name)
        let inside = try #require(StoredReading.reading(records, for: .control).inside)
        for (place, party) in inside.exercise.parties.enumerated() {
            let own = try #require(StoredReading.reading(records, for: .viewer(.party(party.id))).chronicle)
            for offer in own.offers where offer.known.offer.author == party.id && !offer.worths.isEmpty {
                let valued = inside.offers.first { $0.offer.id == offer.known.offer.id }
                #expect(valued?.worths[place] == offer.worths[0].worth, "\(offer.known.offer.id)")
            }
        }
    }

    @Test("who was told of an offer is who has it in its own news", arguments: ["off-ramp-2022", "dark-plateau"])
    func knowledge(name: String) throws {
        let records = try StoredReading.records(name)
        let inside = try #require(StoredReading.reading(records, for: .control).inside)
        for party in inside.exercise.parties {
            let own = try #require(StoredReading.reading(records, for: .viewer(.party(party.id))).chronicle)
            let known = Set(own.offers.map(\.known.offer.id))
            let told = Set(
                inside.offers.filter { $0.knownTo.contains { $0.viewer == .party(party.id) } }.map(\.offer.id))
            #expect(known == told, "\(party.id)")
        }
    }

    @Test("who was told of an inject or a statement is who has it in its own news", arguments: StoredReading.names)
    func disclosures(name: String) throws {
        let records = try StoredReading.records(name)
        let inside = try #require(StoredReading.reading(records, for: .control).inside)
        for party in inside.exercise.parties {
            let own = try #require(StoredReading.reading(records, for: .viewer(.party(party.id))).chronicle)
            let read = own.told.count { $0.notice.kind == .inject || $0.notice.kind == .statement }
            #expect(inside.disclosed.count { $0.told.contains(.party(party.id)) } == read, "\(party.id)")
        }
        let delivered = try events(records).count { if case .injected = $0.event { true } else { false } }
        #expect(inside.disclosed.count { $0.notice.kind == .inject } == delivered)
    }

    @Test(
        "the swap that is named is a gain to everybody whom the settlement is between, and the frontier lies no lower")
    func space() throws {
        let inside = try #require(StoredReading.reading(StoredReading.records("off-ramp-2022"), for: .control).inside)
        let (last, space) = (try #require(inside.last), try #require(inside.closing))
        if let swap = last.swap {
            for (place, party) in inside.exercise.parties.enumerated()
            where inside.exercise.settlement.parties.contains(party.id) {
                #expect(swap.gains[place] > 0)
            }
            #expect((1...2).contains(swap.changes.count))
        }
        #expect(space.frontier.allSatisfy { $0.count == inside.exercise.parties.count } && !space.frontier.isEmpty)
        // No point of the frontier is worse for all than another one.
        #expect(space.frontier.prefix(20).allSatisfy { space.better(than: $0) == 0 && space.distance(of: $0) == 0 })
    }

    @Test("a session that hasn't begun has a chronicle, and nothing in it")
    func empty() throws {
        let reading = try StoredReading.reading([try StoredReading.records("harbour-hours")[0]], for: .control)
        #expect(reading.chronicle?.told.isEmpty == true && reading.chronicle?.phases.isEmpty == true)
        #expect(reading.inside?.last == nil && reading.inside?.closing == nil)
    }
}
