import Testing

/// A client is told what its seat may know. That it can't hold more is not left to its writers: its rooms have no way to the
/// room that holds everybody's sheets.
@Suite("No room of a client gets to everybody's sheets")
struct ClientWallTests {
    private static let manifestText = Repository.text(of: "Package.swift")
    private static let manifest = Manifest(text: manifestText)

    @Test("Package.swift gives no client a way there")
    func noWayIsDeclared() {
        let findings = FloorWall.ways(toAllSheetsIn: Self.manifest)
        #expect(findings.isEmpty, "\(findings.listed)")
    }

    @Test("Every room of the list is there, and stands above what it must not name")
    func theListIsTrue() throws {
        let sheets = try #require(House.height(of: House.roomOfAllSheets))
        for room in House.clientRooms {
            let height = try #require(House.height(of: room), "House has no room \(room).")
            #expect(height > sheets, "\(room) lies below \(House.roomOfAllSheets), so the floors alone keep it out.")
        }
    }

    @Test("A dependency and an import, planted in a client's room, are refused", arguments: House.clientRooms)
    func aPlantedImportIsRefused(room: String) throws {
        let planted = Manifest(text: try planting(House.roomOfAllSheets, in: room))
        let dependencies = try #require(planted.rooms.first { $0.name == room }).dependencies
        #expect(dependencies.contains(House.roomOfAllSheets))
        // The floors would let it pass: it lies further down.
        #expect(FloorWall.findings(in: planted).isEmpty)
        #expect(
            FloorWall.ways(toAllSheetsIn: planted).map(\.complaint).contains {
                $0.hasPrefix("\(room) → \(House.roomOfAllSheets):")
            })
        let sources = Repository.roomSources.filter { $0.room == room }
        #expect(!sources.isEmpty)
        for source in sources {
            let text = "import \(House.roomOfAllSheets)\n" + Repository.text(of: source.path)
            let seen = SwiftSource(path: source.path, room: room, text: text)
            #expect(FloorWall.findings(in: seen, manifest: planted).map(\.line) == [1], "\(source.path)")
        }
    }

    @Test("A way through another room is refused, too", arguments: House.clientRooms)
    func aDetourIsRefused(room: String) throws {
        let planted = Manifest(text: try planting("NegotiationRules", in: room))
        let complaints = FloorWall.ways(toAllSheetsIn: planted).map(\.complaint)
        #expect(complaints.contains { $0.hasPrefix("\(room) → NegotiationRules →") })
    }

    /// The manifest's text with one more dependency of a room.
    private func planting(_ dependency: String, in room: String) throws -> String {
        let text = Self.manifestText
        let target = try #require(text.firstRange(of: "name: \"\(room)\""))
        let list = try #require(text[target.upperBound...].firstRange(of: "dependencies: ["))
        return text[..<list.upperBound] + "\"\(dependency)\", " + text[list.upperBound...]
    }
}
