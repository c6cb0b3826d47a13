import Testing

@Suite("Imports go down the floors, and only as Package.swift declares them")
struct FloorTests {
    private static let manifest = Manifest(text: Repository.text(of: "Package.swift"))

    @Test("Package.swift, the table of floors and the folders name the same rooms")
    func sameRooms() {
        #expect(Self.manifest.rooms.map(\.name).sorted() == House.rooms.sorted())
        #expect(House.roomFolders.flatMap(Repository.folders).sorted() == House.rooms.sorted())
    }

    @Test("Package.swift lists the rooms in the order of the floors")
    func sameOrder() {
        #expect(Self.manifest.rooms.map(\.name) == House.rooms)
    }

    @Test("What Package.swift declares goes down")
    func declarationsGoDown() {
        let findings = FloorWall.findings(in: Self.manifest)
        #expect(findings.isEmpty, "\(findings.listed)")
    }

    @Test("No file imports what its room may not")
    func importsAreDeclared() {
        let findings = Repository.roomSources.flatMap { FloorWall.findings(in: $0, manifest: Self.manifest) }
        #expect(findings.isEmpty, "\(findings.listed)")
    }

    @Test("Every declared dependency is used")
    func dependenciesAreUsed() {
        let findings = FloorWall.unusedDependencies(in: Self.manifest, sources: Repository.roomSources)
        #expect(findings.isEmpty, "\(findings.listed)")
    }

    @Test("Every folder of tests belongs to a room or to the house")
    func testsHaveRooms() {
        let known = House.rooms.map { $0 + "Tests" } + House.testsOfTheHouse
        for folder in Repository.folders(in: "Tests") {
            #expect(
                known.contains(folder),
                "Tests/\(folder) tests no room; rooms are \(House.rooms.joined(separator: ", ")).")
        }
    }
}

@Suite("The wall between the floors bites")
struct FloorWallTests {
    private static let manifest = Manifest(
        text: """
            targets: [
                // .target(name: "Commented", dependencies: ["Out"]),
                .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
                .target(name: "StrictJSON"),
                .target(name: "WireMessages", dependencies: ["StrictJSON", .product(name: "Yams", package: "yams")]),
                .target(name: "SessionLog", dependencies: ["WireMessages", "WebSockets"]),
                .target(name: "Attic", path: "attic"),
                .testTarget(name: "WireMessagesTests", dependencies: ["SessionHost"]),
                .target(name: "Stage", dependencies: ["SessionHost"], path: "Tests/Stage"),
            ]
            """)

    @Test func aManifestIsRead() {
        #expect(Self.manifest.targets.map(\.name).contains("Commented") == false)
        #expect(Self.manifest.rooms.map(\.name) == ["CLibCrypto", "StrictJSON", "WireMessages", "SessionLog", "Attic"])
        #expect(Self.manifest.rooms[2].dependencies == ["StrictJSON", "Yams"])
        #expect(Self.manifest.targets.last?.isTest == true)
    }

    @Test func declarationsSidewaysUpwardsAndFromNowhereAreFound() {
        let complaints = FloorWall.findings(in: Self.manifest).map(\.complaint)
        #expect(complaints.count == 3)
        #expect(complaints[0].hasPrefix("SessionLog depends on WireMessages"))
        #expect(complaints[1].hasPrefix("SessionLog depends on WebSockets"))
        #expect(complaints[2].hasPrefix("Attic stands on no floor"))
    }

    @Test(arguments: [
        "import WebSockets", "@preconcurrency import Glibc", "import struct Foundation.Date", "public import Dispatch",
        "import Synchronization",
    ])
    func anUndeclaredImportIsFound(statement: String) {
        let source = SwiftSource(path: "a.swift", room: "WireMessages", text: "import StrictJSON\n\(statement)\n")
        let findings = FloorWall.findings(in: source, manifest: Self.manifest)
        #expect(findings.map(\.line) == [2])
    }

    @Test func importsInCommentsAndLiteralsAreNone() {
        let text = "import Yams // import Glibc\n/* import Glibc */ let line = \"import Glibc\"\n"
        let source = SwiftSource(path: "a.swift", room: "WireMessages", text: text)
        #expect(FloorWall.findings(in: source, manifest: Self.manifest).isEmpty)
    }

    @Test func aDoorThatNobodyUsesIsFound() {
        let source = SwiftSource(path: "a.swift", room: "WireMessages", text: "import StrictJSON\n")
        let complaints = FloorWall.unusedDependencies(in: Self.manifest, sources: [source]).map(\.complaint)
        #expect(complaints.contains { $0.hasPrefix("WireMessages declares Yams") })
        #expect(!complaints.contains { $0.hasPrefix("WireMessages declares StrictJSON") })
    }
}
