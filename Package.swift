// swift-tools-version: 6.1
import PackageDescription

// The order is the order of the floors: a target depends only on targets above it in this list.
// docs/architecture.md says what belongs in each room; HouseTests check it.

let package = Package(
    name: "offramp",
    products: [
        .executable(name: "offramp", targets: ["offramp"]),
        .executable(name: "offramp-join", targets: ["offramp-join"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Pure functions of bytes.
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "Digests", dependencies: ["CLibCrypto"]),
        .target(name: "StrictJSON"),
        // Nouns.
        .target(name: "NegotiationModel", dependencies: ["Digests", "StrictJSON"]),
        // Rules.
        .target(name: "NegotiationRules", dependencies: ["NegotiationModel", "Digests"]),
        // Formats.
        .target(
            name: "ExerciseFormat",
            dependencies: ["NegotiationModel", "NegotiationRules", "StrictJSON", .product(name: "Yams", package: "Yams")]),
        .target(name: "WireMessages", dependencies: ["NegotiationModel", "StrictJSON"]),
        .target(name: "SessionLog", dependencies: ["StrictJSON", "Digests"]),
        // Machines.
        .target(
            name: "SessionEngine",
            dependencies: ["NegotiationModel", "NegotiationRules", "WireMessages", "SessionLog", "StrictJSON", "Digests"]),
        .target(
            name: "SessionReplay",
            dependencies: [
                "NegotiationModel", "NegotiationRules", "SessionLog", "SessionEngine", "WireMessages", "StrictJSON", "Digests",
            ]),
        .target(
            name: "ClientScreens",
            dependencies: ["NegotiationModel", "WireMessages", "SessionLog", "SessionReplay", "StrictJSON"],
            path: "client-cli/ClientScreens"),
        // Edges.
        .target(name: "SessionLogFiles", dependencies: ["SessionLog", "StrictJSON", "Digests"]),
        .systemLibrary(name: "CLibWebSockets", pkgConfig: "libwebsockets", providers: [.apt(["libwebsockets-dev"])]),
        .target(name: "WebSockets", dependencies: ["CLibWebSockets"]),
        // The live server, and the programs.
        .target(
            name: "SessionHost",
            dependencies: [
                "NegotiationModel", "WireMessages", "SessionEngine", "SessionLog", "SessionLogFiles", "WebSockets", "StrictJSON",
                "Digests",
            ]),
        .executableTarget(
            name: "offramp",
            dependencies: [
                "NegotiationModel", "NegotiationRules", "ExerciseFormat", "WireMessages", "SessionLog", "SessionLogFiles",
                "SessionEngine", "SessionReplay", "SessionHost", "WebSockets", "ClientScreens", "StrictJSON", "Digests",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "offramp-join",
            dependencies: [
                "ClientScreens", "WebSockets", "WireMessages", "SessionLog", "SessionLogFiles", "SessionReplay", "StrictJSON",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "client-cli/offramp-join"),
        // Tests: one folder a room.
        .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"]),
        .testTarget(
            name: "NegotiationRulesTests",
            dependencies: ["NegotiationModel", "NegotiationRules", "ExerciseFormat"],
            exclude: ["Cases"]),
        .testTarget(
            name: "ExerciseFormatTests",
            dependencies: ["ExerciseFormat", "NegotiationModel", "NegotiationRules", "StrictJSON", "Digests"],
            exclude: ["Minimal"]),
        .testTarget(name: "WireMessagesTests", dependencies: ["WireMessages", "NegotiationModel", "StrictJSON"]),
        .testTarget(name: "SessionLogTests", dependencies: ["SessionLog", "SessionLogFiles", "StrictJSON", "Digests"]),
        .testTarget(
            name: "SessionEngineTests",
            dependencies: ["SessionEngine", "SessionReplay", "ExerciseFormat", "NegotiationModel", "NegotiationRules", "WireMessages", "SessionLog"]),
        .testTarget(
            name: "ClientScreensTests",
            dependencies: ["ClientScreens", "NegotiationModel", "WireMessages", "StrictJSON"]),
        .testTarget(name: "WebSocketsTests", dependencies: ["WebSockets"]),
        .testTarget(
            name: "SessionHostTests",
            dependencies: ["SessionHost", "WebSockets", "ExerciseFormat", "SessionLogFiles", "StrictJSON"]),
        .testTarget(name: "HouseTests"),
    ],
    swiftLanguageModes: [.v6]
)
