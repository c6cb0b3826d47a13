/// The floors of the house, lowest first: the one table that says which rooms there are and how high each lies.
///
/// Which room may import which is said in `Package.swift`; this table says that it must be a room further down. The page
/// `docs/architecture.md` says what belongs in each. The tests of this folder hold the three against each other.
enum House {
    static let floors = [
        Floor("system libraries", rooms: ["CLibCrypto", "CLibEv", "CLibWebSockets", "CNCurses", "CQREncode"]),
        Floor("bytes: texts and numbers", rooms: ["StrictJSON", "Metrics", "Texts"]),
        Floor("bytes: pictures", rooms: ["Drawing"]),
        Floor("bytes: digests", rooms: ["Digests"]),
        Floor("nouns", rooms: ["NegotiationModel"]),
        Floor("nouns of authors and rules", rooms: ["ExerciseModel"]),
        Floor("rules: programs", rooms: ["RulePrograms"]),
        Floor("rules", rooms: ["NegotiationRules", "Bots"]),
        Floor("rules: the deal space", rooms: ["DealSpace"]),
        Floor("formats", rooms: ["ExerciseFormat", "WireMessages", "SessionLog"]),
        Floor("machines: the session", rooms: ["SessionEngine"]),
        Floor("machines: looking back", rooms: ["SessionReplay"]),
        Floor("machines: rehearsals", rooms: ["Rehearsal"]),
        Floor("machines: data for research", rooms: ["SessionTables"]),
        Floor("machines: what a server needs", rooms: ["ServerChecks"]),
        Floor("machines: the players' client", rooms: ["PlayerClient"]),
        Floor("machines: what can be done with each row", rooms: ["Desks"]),
        Floor("machines: beside the client", rooms: ["BrowserScreens", "PlayerScreens", "Practice", "AutomatedSeat"]),
        Floor("machines: logs on the screen", rooms: ["LogScreens"]),
        Floor("machines: debriefs", rooms: ["Debriefing"]),
        Floor("machines: pages of debriefs", rooms: ["DebriefPages"]),
        Floor("what the system gives", rooms: ["Threads"], fromToolchain: ["Glibc", "Synchronization"]),
        Floor(
            "edges", rooms: ["ExerciseFolders", "SessionLogFiles", "Certificates", "WebSockets", "TerminalScreen"],
            fromToolchain: ["Glibc", "Synchronization"]),
        Floor("host", rooms: ["SessionHost"], fromToolchain: ["Glibc", "Synchronization"]),
        Floor(
            "programs", rooms: ["offramp", "offramp-join"], fromToolchain: ["Foundation", "Glibc", "Synchronization"]),
    ]

    /// The room that holds everybody's sheets, the rules, the draws and their weights.
    static let roomOfAllSheets = "ExerciseModel"

    /// Rooms that make up a client, or what a client is told with. None of them may import `roomOfAllSheets`, or depend on
    /// it through another room: so no client can hold another party's sheet, however it is written.
    static let clientRooms = [
        "Bots", "WireMessages", "PlayerClient", "Desks", "BrowserScreens", "PlayerScreens", "AutomatedSeat",
    ]

    /// Test folders that belong to the whole house and not to one room.
    static let testsOfTheHouse = [
        "HouseTests", "SimulationTests", "TerminalEmulator", "TerminalEmulatorTests", "PseudoTerminals",
        "TestedExercises", "SeatedPlayers", "SeededChance", "OwnThreads", "Faults", "Browsers", "Debian13", "Dist",
        "Debrief", "Data",
    ]

    /// Folders whose children are rooms.
    static let roomFolders = ["Sources", "client-cli"]

    static let rooms = floors.flatMap(\.rooms)

    /// Counted from 0, the lowest; nil if there is no such room.
    static func height(of room: String) -> Int? {
        floors.firstIndex { $0.rooms.contains(room) }
    }
}

/// Rooms at the same height; none of them imports another.
struct Floor {
    let name: String
    let rooms: [String]
    /// Modules that come with Swift and may be imported besides what `Package.swift` declares. A floor without any can
    /// reach no file, socket, clock or thread, and is held to be pure.
    let fromToolchain: [String]

    var isPure: Bool { fromToolchain.isEmpty }

    init(_ name: String, rooms: [String], fromToolchain: [String] = []) {
        self.name = name
        self.rooms = rooms
        self.fromToolchain = fromToolchain
    }
}
