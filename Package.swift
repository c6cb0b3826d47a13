// swift-tools-version: 6.2
import PackageDescription

// The order is the order of the floors: a target depends only on targets above it in this list.
// docs/architecture.md says what belongs in each room; HouseTests check it.

let package = Package(
    name: "offramp",
    products: [
        .executable(name: "offramp", targets: ["offramp"]),
        .executable(name: "offramp-join", targets: ["offramp-join"]),
        // What is public stands in these two, and in the rooms whose names their declarations use; all else is `package`. The
        // first is for Benchmarks, too.
        .library(
            name: "OfframpRules",
            targets: [
                "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "Bots", "DealSpace",
                "ExerciseFormat", "Rehearsal",
            ]),
        .library(name: "OfframpClient", targets: ["NegotiationModel", "WireMessages"]),
    ],
    // Exact, since none has dependencies of its own: so a clone builds today what it built yesterday.
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // System libraries.
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        // Without pkgConfig: it has no file for that.
        .systemLibrary(name: "CLibEv", providers: [.apt(["libev-dev"])]),
        .systemLibrary(name: "CLibWebSockets", pkgConfig: "libwebsockets", providers: [.apt(["libwebsockets-dev"])]),
        // Without pkgConfig: its flags are none that the package manager takes.
        .systemLibrary(name: "CNCurses", path: "client-cli/CNCurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        // Pure functions of bytes.
        .target(name: "StrictJSON"),
        .target(name: "Metrics"),
        .target(name: "Texts"),
        .target(name: "Drawing", dependencies: ["Texts"]),
        .target(name: "Digests", dependencies: ["CLibCrypto", "StrictJSON"]),
        // Nouns.
        .target(name: "NegotiationModel", dependencies: ["StrictJSON", "Digests"]),
        .target(name: "ExerciseModel", dependencies: ["StrictJSON", "NegotiationModel"]),
        // Rules.
        .target(name: "RulePrograms", dependencies: ["Texts", "NegotiationModel", "ExerciseModel"]),
        .target(
            name: "NegotiationRules", dependencies: ["Digests", "NegotiationModel", "ExerciseModel", "RulePrograms"]),
        .target(name: "Bots", dependencies: ["NegotiationModel"]),
        .target(
            name: "DealSpace", dependencies: ["NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules"]),
        // Formats.
        .target(
            name: "ExerciseFormat",
            dependencies: [
                "StrictJSON", "Texts", "Digests", "NegotiationModel", "ExerciseModel", "RulePrograms",
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(name: "WireMessages", dependencies: ["StrictJSON", "Texts", "Digests", "NegotiationModel"]),
        .target(name: "SessionLog", dependencies: ["StrictJSON", "Digests"]),
        // Machines.
        .target(
            name: "SessionEngine",
            dependencies: [
                "StrictJSON", "Texts", "Digests", "NegotiationModel", "ExerciseModel", "RulePrograms",
                "NegotiationRules", "Bots", "WireMessages", "SessionLog",
            ]),
        .target(
            name: "SessionReplay",
            dependencies: [
                "StrictJSON", "Digests", "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules",
                "WireMessages", "SessionLog", "SessionEngine",
            ]),
        .target(
            name: "Rehearsal",
            dependencies: [
                "StrictJSON", "Texts", "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "Bots",
            ]),
        .target(
            name: "SessionTables",
            dependencies: [
                "StrictJSON", "Texts", "Digests", "NegotiationModel", "ExerciseModel", "RulePrograms",
                "NegotiationRules", "SessionLog", "SessionEngine", "SessionReplay",
            ]),
        .target(name: "ServerChecks", dependencies: ["StrictJSON", "Texts"]),
        .target(
            name: "PlayerClient", dependencies: ["StrictJSON", "Texts", "NegotiationModel", "WireMessages"]),
        .target(
            name: "Desks",
            dependencies: ["StrictJSON", "Texts", "NegotiationModel", "WireMessages", "PlayerClient"]),
        .target(
            name: "BrowserScreens",
            dependencies: ["StrictJSON", "Texts", "NegotiationModel", "WireMessages", "PlayerClient", "Desks"]),
        .target(
            name: "PlayerScreens",
            dependencies: ["Texts", "NegotiationModel", "WireMessages", "PlayerClient", "Desks"],
            path: "client-cli/PlayerScreens"),
        .target(
            name: "Practice",
            dependencies: [
                "StrictJSON", "Digests", "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules",
                "WireMessages", "SessionLog", "SessionEngine", "PlayerClient",
            ],
            path: "client-cli/Practice"),
        .target(
            name: "AutomatedSeat",
            dependencies: ["Digests", "NegotiationModel", "Bots", "WireMessages", "PlayerClient"],
            path: "client-cli/AutomatedSeat"),
        .target(
            name: "LogScreens",
            dependencies: [
                "StrictJSON", "Texts", "Digests", "NegotiationModel", "ExerciseModel", "RulePrograms",
                "NegotiationRules", "WireMessages", "SessionLog", "SessionEngine", "SessionReplay", "PlayerClient",
                "Desks", "PlayerScreens",
            ],
            path: "client-cli/LogScreens"),
        .target(
            name: "Debriefing",
            dependencies: [
                "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "DealSpace", "SessionLog",
                "SessionEngine", "SessionReplay", "PlayerClient",
            ]),
        .target(
            name: "DebriefPages",
            dependencies: [
                "Texts", "Drawing", "NegotiationModel", "ExerciseModel", "DealSpace", "SessionLog", "SessionReplay",
                "PlayerClient", "Debriefing",
            ]),
        // What the system gives a program.
        .target(name: "Threads", dependencies: [.product(name: "SystemPackage", package: "swift-system")]),
        // Edges.
        .target(
            name: "ExerciseFolders",
            dependencies: [
                "NegotiationModel", "ExerciseModel", "ExerciseFormat", "Threads",
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(
            name: "SessionLogFiles",
            dependencies: [
                "StrictJSON", "Digests", "SessionLog", "Threads",
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(
            name: "Certificates",
            dependencies: [
                "CLibCrypto", "Threads", .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(name: "WebSockets", dependencies: ["CLibEv", "CLibWebSockets", "Digests", "Threads"]),
        .target(
            name: "TerminalScreen", dependencies: ["CNCurses", "PlayerClient", "Desks", "PlayerScreens", "LogScreens"],
            path: "client-cli/TerminalScreen"),
        // The live server, and the programs.
        .target(
            name: "SessionHost",
            dependencies: [
                "CLibCrypto", "StrictJSON", "Metrics", "Digests", "NegotiationModel", "ExerciseModel", "RulePrograms",
                "NegotiationRules", "WireMessages", "SessionLog", "SessionEngine", "SessionReplay", "BrowserScreens",
                "Threads", "SessionLogFiles", "WebSockets",
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "offramp",
            dependencies: [
                "CQREncode", "StrictJSON", "Texts", "Digests", "NegotiationModel", "ExerciseModel", "RulePrograms",
                "NegotiationRules",
                "DealSpace", "ExerciseFormat", "WireMessages", "SessionLog", "SessionEngine", "SessionReplay",
                "Rehearsal", "SessionTables", "ServerChecks", "PlayerClient", "Drawing", "Debriefing", "DebriefPages",
                "Threads",
                "ExerciseFolders",
                "SessionLogFiles",
                "Certificates", "WebSockets", "SessionHost",
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "offramp-join",
            dependencies: [
                "Texts", "Digests", "NegotiationModel", "ExerciseModel", "WireMessages", "SessionLog", "SessionEngine",
                "SessionReplay", "PlayerClient", "Desks", "PlayerScreens", "Practice", "AutomatedSeat", "LogScreens",
                "Threads",
                "ExerciseFolders", "SessionLogFiles", "Certificates", "WebSockets", "TerminalScreen",
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "client-cli/offramp-join"),
        // Tests: one folder a room. All draw from one generator; those that wait by blocking do so on threads of their own.
        .target(name: "SeededChance", path: "Tests/SeededChance"),
        .target(name: "OwnThreads", dependencies: ["Threads"], path: "Tests/OwnThreads"),
        .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
        .testTarget(name: "MetricsTests", dependencies: ["Metrics"]),
        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON", "SeededChance"]),
        .testTarget(
            name: "RuleProgramsTests",
            dependencies: ["NegotiationModel", "ExerciseModel", "RulePrograms", "TestedExercises"]),
        .testTarget(name: "DrawingTests", dependencies: ["Drawing"]),
        .testTarget(
            name: "DebriefingTests",
            dependencies: [
                "NegotiationModel", "ExerciseModel", "SessionLog", "SessionEngine", "Debriefing",
            ]),
        .testTarget(
            name: "DebriefPagesTests",
            dependencies: [
                "NegotiationModel", "ExerciseModel", "SessionLog", "SessionEngine", "Debriefing", "DebriefPages",
            ]),
        .testTarget(name: "TextsTests", dependencies: ["Texts", "SeededChance"]),
        .testTarget(
            name: "NegotiationRulesTests",
            dependencies: [
                "Digests", "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "SessionEngine",
                "SeededChance", "TestedExercises",
            ],
            exclude: ["Cases"]),
        .testTarget(
            name: "BotsTests",
            dependencies: [
                "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "Bots", "TestedExercises",
            ]),
        // The repository's exercises, made ready for tests.
        .target(
            name: "TestedExercises",
            dependencies: ["NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "ExerciseFormat"],
            path: "Tests/TestedExercises"),
        .testTarget(
            name: "DealSpaceTests",
            dependencies: [
                "StrictJSON", "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "DealSpace",
                "SeededChance", "TestedExercises",
            ],
            exclude: ["Negmas"]),
        .testTarget(
            name: "ExerciseFormatTests",
            dependencies: [
                "StrictJSON", "Digests", "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules",
                "ExerciseFormat", "SeededChance", "TestedExercises",
            ],
            exclude: ["Minimal"]),
        .testTarget(
            name: "WireMessagesTests",
            dependencies: [
                "StrictJSON", "Digests", "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules",
                "ExerciseFormat", "WireMessages", "SessionLog", "SessionEngine", "SeededChance",
            ],
            exclude: ["Stored"]),
        .testTarget(
            name: "SessionLogTests",
            dependencies: [
                "StrictJSON", "Digests", "SessionLog", "Threads", "SessionLogFiles", "OwnThreads",
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .testTarget(
            name: "SessionEngineTests",
            dependencies: [
                "StrictJSON", "Digests", "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules",
                "ExerciseFormat", "WireMessages", "SessionLog", "SessionEngine", "SessionReplay", "BrowserScreens",
                "Debriefing", "DebriefPages", "SeededChance", "TestedExercises",
            ]),
        .testTarget(
            name: "SessionReplayTests",
            dependencies: [
                "StrictJSON", "Digests", "NegotiationModel", "ExerciseModel", "SessionLog", "SessionEngine",
                "SessionReplay",
            ],
            exclude: ["Stored"]),
        .testTarget(
            name: "RehearsalTests",
            dependencies: [
                "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "Rehearsal", "TestedExercises",
            ],
            exclude: ["Small"]),
        .testTarget(
            name: "SessionTablesTests",
            dependencies: [
                "StrictJSON", "Digests", "NegotiationModel", "ExerciseModel", "NegotiationRules", "SessionLog",
                "SessionEngine", "SessionReplay", "SessionTables",
            ]),
        .testTarget(name: "ServerChecksTests", dependencies: ["ServerChecks"]),
        // A player's client with a hand that types, a server that answers, and a small view.
        .target(
            name: "SeatedPlayers", dependencies: ["StrictJSON", "NegotiationModel", "WireMessages", "PlayerClient"],
            path: "Tests/SeatedPlayers"),
        .testTarget(
            name: "PlayerClientTests",
            dependencies: ["StrictJSON", "Texts", "NegotiationModel", "WireMessages", "PlayerClient", "SeatedPlayers"]),
        .testTarget(
            name: "DesksTests",
            dependencies: [
                "StrictJSON", "NegotiationModel", "WireMessages", "PlayerClient", "Desks", "SeatedPlayers",
            ]),
        .testTarget(
            name: "BrowserScreensTests",
            dependencies: [
                "StrictJSON", "NegotiationModel", "WireMessages", "PlayerClient", "BrowserScreens", "SeatedPlayers",
            ]),
        .testTarget(
            name: "PlayerScreensTests",
            dependencies: [
                "Texts", "NegotiationModel", "WireMessages", "PlayerClient", "Desks", "PlayerScreens", "SeatedPlayers",
                "SeededChance",
            ],
            exclude: ["Pictures"]),
        .testTarget(
            name: "LogScreensTests",
            dependencies: [
                "StrictJSON", "Texts", "Digests", "NegotiationModel", "ExerciseModel", "NegotiationRules",
                "ExerciseFormat", "WireMessages", "SessionLog", "SessionEngine", "SessionReplay", "PlayerClient",
                "PlayerScreens", "LogScreens", "TerminalScreen", "SeatedPlayers",
            ]),
        .testTarget(
            name: "PracticeTests",
            dependencies: [
                "NegotiationModel", "ExerciseModel", "PlayerClient", "Practice", "ExerciseFolders",
            ]),
        .testTarget(
            name: "AutomatedSeatTests",
            dependencies: [
                "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "WireMessages", "SessionLog",
                "SessionEngine", "PlayerClient", "Practice", "AutomatedSeat", "ExerciseFolders",
            ]),
        .testTarget(
            name: "TerminalScreenTests", dependencies: ["PlayerClient", "PlayerScreens", "TerminalScreen"]),
        .testTarget(
            name: "ThreadsTests", dependencies: ["Threads", .product(name: "SystemPackage", package: "swift-system")]),
        .testTarget(
            name: "CertificatesTests",
            dependencies: ["Threads", "Certificates", .product(name: "SystemPackage", package: "swift-system")]),
        .testTarget(
            name: "WebSocketsTests",
            dependencies: [
                "Digests", "Threads", "WebSockets", "OwnThreads",
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .testTarget(
            name: "SessionHostTests",
            dependencies: [
                "StrictJSON", "Digests", "NegotiationModel", "ExerciseModel", "ExerciseFormat", "WireMessages",
                "SessionLog", "SessionEngine", "BrowserScreens", "Threads", "WebSockets", "SessionHost", "OwnThreads",
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        // A terminal in memory, and programs run at one.
        .target(name: "TerminalEmulator", path: "Tests/TerminalEmulator"),
        .target(
            name: "PseudoTerminals",
            dependencies: ["Threads", "TerminalEmulator", .product(name: "SystemPackage", package: "swift-system")],
            path: "Tests/PseudoTerminals"),
        .testTarget(
            name: "TerminalEmulatorTests", dependencies: ["SeededChance", "TerminalEmulator", "PseudoTerminals"]),
        // The programs themselves, run as people run them.
        .testTarget(
            name: "offrampTests",
            dependencies: [
                "SessionLog", "PlayerClient", "PlayerScreens", "Threads", "WebSockets", "offramp", "offramp-join",
                "SeededChance", "OwnThreads", "TerminalEmulator", "PseudoTerminals",
            ],
            exclude: ["Pages"]),
        .testTarget(name: "HouseTests", dependencies: ["SessionLog", .product(name: "Yams", package: "Yams")]),
    ],
    swiftLanguageModes: [.v6]
)

// A warning stops the build of our own rooms, never that of a package we use.
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
    ]
}

// For `make docs` alone, so that nobody else fetches what only it needs.
if Context.environment["OFFRAMP_DOCUMENTED"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"))
}
