// swift-tools-version: 6.2
import PackageDescription

// Apart from the product, so that its tests stay quick. `make benchmark`, `make bench` and `make bench-long` run it.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "offramp", path: "..")],
    targets: [
        // Starts other programs and reads what they print; of the product it needs nothing.
        .executableTarget(name: "live-benchmark"),
        .executableTarget(name: "log-generator", dependencies: [.product(name: "OfframpRules", package: "offramp")]),
        .executableTarget(name: "rules-benchmark", dependencies: [.product(name: "OfframpRules", package: "offramp")]),
        .executableTarget(name: "space-benchmark", dependencies: [.product(name: "OfframpRules", package: "offramp")]),
    ],
    swiftLanguageModes: [.v6]
)
