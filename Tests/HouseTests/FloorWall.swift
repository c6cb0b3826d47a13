/// The wall between the floors: imports go down, and only where `Package.swift` says so.
enum FloorWall {
    /// What is wrong with what a manifest declares.
    static func findings(in manifest: Manifest, path: String = "Package.swift") -> [Finding] {
        manifest.rooms.flatMap { room -> [String] in
            guard let height = House.height(of: room.name) else {
                return ["\(room.name) stands on no floor. Add it to House.floors and to docs/architecture.md."]
            }
            return room.dependencies.compactMap { dependency in
                guard let other = House.height(of: dependency), other >= height else { return nil }
                return
                    "\(room.name) depends on \(dependency), which is no floor further down (\(House.floors[height].name) "
                    + "on \(House.floors[other].name)). Move what it needs down, or hand it in as a value."
            }
        }.map { Finding(path: path, line: 1, complaint: $0) }
    }

    /// Rooms of clients that get to everybody's sheets, and by which way.
    static func ways(toAllSheetsIn manifest: Manifest, path: String = "Package.swift") -> [Finding] {
        House.clientRooms.compactMap { room in
            way(from: room, to: House.roomOfAllSheets, in: manifest).map { way in
                Finding(
                    path: path, line: 1,
                    complaint: "\(way.joined(separator: " → ")): a client may not get to everybody's sheets.")
            }
        }
    }

    /// The rooms from one to another, as they depend on each other, both ends included; nil where there is no way.
    private static func way(from room: String, to goal: String, in manifest: Manifest) -> [String]? {
        if room == goal { return [goal] }
        let dependencies = manifest.rooms.first { $0.name == room }?.dependencies ?? []
        return dependencies.lazy.compactMap { way(from: $0, to: goal, in: manifest) }.first.map { [room] + $0 }
    }

    /// What a file of a room imports and may not.
    static func findings(in source: SwiftSource, manifest: Manifest) -> [Finding] {
        guard let height = House.height(of: source.room),
            let room = manifest.rooms.first(where: { $0.name == source.room })
        else { return [source.finding(at: 1, "\(source.room) is no room of the house.")] }
        let closed = House.clientRooms.contains(source.room) ? [House.roomOfAllSheets] : []
        let allowed = (room.dependencies + House.floors[height].fromToolchain).filter { !closed.contains($0) }
        return source.imports.filter { !allowed.contains($0.module) }.map { found in
            source.finding(
                at: found.line,
                "\(source.room) may not import \(found.module), only: \(allowed.sorted().joined(separator: ", ")).")
        }
    }

    /// Dependencies that a room declares and no file of it imports: doors that nobody uses.
    static func unusedDependencies(in manifest: Manifest, sources: [SwiftSource]) -> [Finding] {
        manifest.rooms.flatMap { room in
            let imported = sources.filter { $0.room == room.name }.flatMap { $0.imports.map(\.module) }
            return room.dependencies.filter { !imported.contains($0) }.map { dependency in
                Finding(
                    path: "Package.swift", line: 1,
                    complaint: "\(room.name) declares \(dependency), and none of its files imports it. Take it out.")
            }
        }
    }
}
