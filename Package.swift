// swift-tools-version: 6.2
import PackageDescription

// The order is the order of the floors: a target depends only on targets above it in this list.
// docs/architecture.md says what belongs in each room; HouseTests check it.

let package = Package(
    name: "offramp",
    products: [
        .executable(name: "offramp", targets: ["offramp"]),
        .executable(name: "offramp-join", targets: ["offramp-join"]),
        // For Benchmarks alone.
        .library(
            name: "OfframpRules",
            targets: [
                "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "Bots", "DealSpace",
                "ExerciseFormat", "Rehearsal",
            ]),
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
        .systemLibrary(name: "CLibWebSockets", pkgConfig: "libwebsockets", providers: [.apt(["libwebsockets-dev"])]),
        // Without pkgConfig: its flags are none that the package manager takes.
        .systemLibrary(name: "CNCurses", path: "client-cli/CNCurses", providers: [.apt(["libncurses-dev"])]),
        // Pure functions of bytes.
        .target(name: "StrictJSON"),
        .target(name: "Metrics"),
        .target(name: "Texts"),
        .target(name: "Digests", dependencies: ["CLibCrypto", "StrictJSON"]),
        // Nouns.
        .target(name: "NegotiationModel", dependencies: ["Digests", "StrictJSON"]),
        .target(name: "ExerciseModel", dependencies: ["NegotiationModel", "StrictJSON"]),
        // Rules.
        .target(name: "RulePrograms", dependencies: ["Texts", "NegotiationModel", "ExerciseModel"]),
        .target(
            name: "NegotiationRules", dependencies: ["NegotiationModel", "ExerciseModel", "RulePrograms", "Digests"]),
        .target(name: "Bots", dependencies: ["NegotiationModel"]),
        .target(
            name: "DealSpace", dependencies: ["NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules"]),
        // Formats.
        .target(
            name: "ExerciseFormat",
            dependencies: [
                "Texts",
                "NegotiationModel", "ExerciseModel", "RulePrograms", "StrictJSON", "Digests",
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(name: "WireMessages", dependencies: ["NegotiationModel", "StrictJSON", "Digests"]),
        .target(name: "SessionLog", dependencies: ["StrictJSON", "Digests"]),
        // Machines.
        .target(
            name: "SessionEngine",
            dependencies: [
                "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "Bots", "WireMessages",
                "SessionLog", "StrictJSON", "Digests",
            ]),
        .target(
            name: "SessionReplay",
            dependencies: [
                "NegotiationModel", "ExerciseModel", "NegotiationRules", "WireMessages", "SessionLog", "SessionEngine",
                "StrictJSON", "Digests",
            ]),
        .target(
            name: "Rehearsal",
            dependencies: [
                "Texts",
                "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "Bots", "StrictJSON",
            ]),
        .target(
            name: "PlayerClient", dependencies: ["Texts", "NegotiationModel", "WireMessages", "StrictJSON"]),
        .target(
            name: "PlayerScreens", dependencies: ["Texts", "NegotiationModel", "WireMessages", "PlayerClient"],
            path: "client-cli/PlayerScreens"),
        .target(
            name: "Practice",
            dependencies: [
                "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "WireMessages", "SessionLog",
                "SessionEngine", "PlayerClient", "StrictJSON", "Digests",
            ],
            path: "client-cli/Practice"),
        .target(
            name: "AutomatedSeat",
            dependencies: ["NegotiationModel", "Bots", "WireMessages", "PlayerClient", "Digests"],
            path: "client-cli/AutomatedSeat"),
        .target(
            name: "LogScreens",
            dependencies: [
                "Texts",
                "NegotiationModel", "WireMessages", "SessionLog", "SessionEngine", "SessionReplay", "PlayerClient",
                "PlayerScreens", "StrictJSON",
            ],
            path: "client-cli/LogScreens"),
        // What the system gives a program.
        .target(name: "Threads", dependencies: [.product(name: "SystemPackage", package: "swift-system")]),
        // Edges.
        .target(
            name: "ExerciseFolders",
            dependencies: [
                "Threads", "ExerciseFormat", "NegotiationModel", "ExerciseModel",
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(
            name: "SessionLogFiles",
            dependencies: ["Threads", "SessionLog", .product(name: "SystemPackage", package: "swift-system")]),
        .target(name: "WebSockets", dependencies: ["Threads", "CLibWebSockets"]),
        .target(
            name: "TerminalScreen", dependencies: ["CNCurses", "PlayerClient", "PlayerScreens", "LogScreens"],
            path: "client-cli/TerminalScreen"),
        // The live server, and the programs.
        .target(
            name: "SessionHost",
            dependencies: [
                "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "WireMessages",
                "SessionEngine", "SessionLog", "SessionLogFiles", "SessionReplay", "Metrics", "WebSockets", "Threads",
                "StrictJSON", "Digests",
                "CLibCrypto",
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "offramp",
            dependencies: [
                "Texts",
                "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules", "DealSpace", "ExerciseFormat",
                "ExerciseFolders", "SessionLog", "SessionLogFiles", "SessionReplay", "SessionHost", "WebSockets",
                "Threads",
                "StrictJSON", "Rehearsal",
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "offramp-join",
            dependencies: [
                "Texts",
                "PlayerClient", "PlayerScreens", "LogScreens", "Practice", "AutomatedSeat", "ExerciseFolders",
                "TerminalScreen", "WebSockets", "Threads", "SessionLog", "SessionLogFiles", "SessionEngine",
                "SessionReplay",
                "WireMessages", "NegotiationModel", "ExerciseModel",
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "client-cli/offramp-join"),
        // Tests: one folder a room. All draw from one generator.
        .target(name: "SeededChance", path: "Tests/SeededChance"),
        .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
        .testTarget(name: "MetricsTests", dependencies: ["Metrics"]),
        .testTarget(name: "StrictJSONTests", dependencies: ["SeededChance", "StrictJSON"]),
        .testTarget(
            name: "RuleProgramsTests",
            dependencies: ["RulePrograms", "NegotiationModel", "ExerciseModel", "TestedExercises"]),
        .testTarget(name: "TextsTests", dependencies: ["Texts"]),
        .testTarget(
            name: "NegotiationRulesTests",
            dependencies: [
                "SeededChance", "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules",
                "ExerciseFormat", "Digests",
                "TestedExercises",
            ],
            exclude: ["Cases"]),
        .testTarget(
            name: "BotsTests",
            dependencies: ["Bots", "NegotiationModel", "RulePrograms", "NegotiationRules", "TestedExercises"]),
        // The repository's exercises, made ready for tests.
        .target(
            name: "TestedExercises",
            dependencies: ["ExerciseFormat", "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules"],
            path: "Tests/TestedExercises"),
        .testTarget(
            name: "DealSpaceTests",
            dependencies: [
                "SeededChance", "DealSpace", "NegotiationModel", "ExerciseModel", "RulePrograms", "NegotiationRules",
                "StrictJSON",
                "TestedExercises",
            ],
            exclude: ["Negmas"]),
        .testTarget(
            name: "ExerciseFormatTests",
            dependencies: [
                "SeededChance", "ExerciseFormat", "NegotiationModel", "ExerciseModel", "RulePrograms",
                "NegotiationRules",
                "StrictJSON", "Digests",
            ],
            exclude: ["Minimal"]),
        .testTarget(
            name: "WireMessagesTests",
            dependencies: [
                "SeededChance", "WireMessages", "SessionEngine", "ExerciseFormat", "NegotiationModel", "ExerciseModel",
                "RulePrograms",
                "NegotiationRules", "SessionLog", "StrictJSON", "Digests",
            ]),
        .testTarget(
            name: "SessionLogTests",
            dependencies: [
                "SessionLog", "SessionLogFiles", "Threads", "StrictJSON", "Digests",
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .testTarget(
            name: "SessionEngineTests",
            dependencies: [
                "SeededChance", "SessionEngine", "SessionReplay", "ExerciseFormat", "NegotiationModel", "ExerciseModel",
                "RulePrograms", "NegotiationRules", "WireMessages", "SessionLog", "StrictJSON", "Digests",
            ]),
        .testTarget(
            name: "SessionReplayTests",
            dependencies: [
                "SessionReplay", "SessionEngine", "NegotiationModel", "ExerciseModel", "SessionLog", "StrictJSON",
                "Digests",
            ],
            exclude: ["Stored"]),
        .testTarget(
            name: "RehearsalTests",
            dependencies: [
                "Rehearsal", "Bots", "NegotiationModel", "ExerciseModel", "NegotiationRules", "TestedExercises",
            ],
            exclude: ["Small"]),
        // A player's client with a hand that types, a server that answers, and a small view.
        .target(
            name: "SeatedPlayers", dependencies: ["NegotiationModel", "WireMessages", "StrictJSON", "PlayerClient"],
            path: "Tests/SeatedPlayers"),
        .testTarget(
            name: "PlayerClientTests",
            dependencies: ["Texts", "PlayerClient", "NegotiationModel", "WireMessages", "StrictJSON", "SeatedPlayers"]),
        .testTarget(
            name: "PlayerScreensTests",
            dependencies: [
                "Texts", "PlayerScreens", "PlayerClient", "NegotiationModel", "WireMessages", "SeatedPlayers",
            ],
            exclude: ["Pictures"]),
        .testTarget(
            name: "LogScreensTests",
            dependencies: [
                "Texts",
                "LogScreens", "PlayerClient", "PlayerScreens", "NegotiationModel", "ExerciseModel", "NegotiationRules",
                "ExerciseFormat", "WireMessages", "SessionLog", "SessionEngine", "SessionReplay", "StrictJSON",
                "Digests", "TerminalScreen", "SeatedPlayers",
            ]),
        .testTarget(
            name: "PracticeTests",
            dependencies: [
                "Practice", "PlayerClient", "ExerciseFolders", "NegotiationModel", "ExerciseModel", "NegotiationRules",
                "SessionEngine",
            ]),
        .testTarget(
            name: "AutomatedSeatTests",
            dependencies: [
                "AutomatedSeat", "PlayerClient", "ExerciseFolders", "NegotiationModel", "ExerciseModel",
                "RulePrograms", "NegotiationRules", "Practice", "SessionEngine", "WireMessages",
            ]),
        .testTarget(
            name: "TerminalScreenTests", dependencies: ["TerminalScreen", "PlayerClient", "PlayerScreens"]),
        .testTarget(
            name: "ThreadsTests", dependencies: ["Threads", .product(name: "SystemPackage", package: "swift-system")]),
        .testTarget(name: "WebSocketsTests", dependencies: ["WebSockets", "Threads"]),
        .testTarget(
            name: "SessionHostTests",
            dependencies: [
                "SessionHost", "SessionEngine", "WireMessages", "WebSockets", "Threads", "ExerciseFormat",
                "NegotiationModel", "ExerciseModel", "SessionLog", "SessionLogFiles", "StrictJSON",
                .product(name: "Logging", package: "swift-log"),
            ]),
        // A terminal in memory, and programs run at one.
        .target(name: "TerminalEmulator", path: "Tests/TerminalEmulator"),
        .target(
            name: "PseudoTerminals",
            dependencies: ["TerminalEmulator", "Threads", .product(name: "SystemPackage", package: "swift-system")],
            path: "Tests/PseudoTerminals"),
        .testTarget(
            name: "TerminalEmulatorTests", dependencies: ["SeededChance", "TerminalEmulator", "PseudoTerminals"]),
        // The programs themselves, run as people run them.
        .testTarget(
            name: "offrampTests",
            dependencies: [
                "SeededChance", "offramp", "offramp-join", "WebSockets", "Threads", "PlayerClient", "PlayerScreens",
                "SessionLog",
                "TerminalEmulator", "PseudoTerminals",
            ]),
        .testTarget(name: "HouseTests", dependencies: ["SessionLog", .product(name: "Yams", package: "Yams")]),
    ],
    swiftLanguageModes: [.v6]
)

// A warning stops the build of our own rooms, never that of a package we use.
for target in package.targets where target.type != .system {
    target.swiftSettings = [.treatAllWarnings(as: .error)]
}

// For `make docs` alone, so that nobody else fetches what only it needs.
if Context.environment["OFFRAMP_DOCUMENTED"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"))
}
