// swift-tools-version: 6.2
// The rooms of Griffier, from what a document says (pure) to the command line. A target may import only what it
// names here: `deploy/test` builds with `--explicit-target-dependency-import-check error`.
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableExperimentalFeature("Lifetimes"),
]

let log: Target.Dependency = .product(name: "Logging", package: "swift-log")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "griffier",
    products: [.executable(name: "griffier", targets: ["griffier"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // What a document says: pure functions; no clock, no files, no network.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CBytes"),
        .target(name: "Documents", dependencies: ["CBytes", "CLibXML2", "CZlib"], swiftSettings: strict),
        .target(name: "Citations", dependencies: ["CBytes", "Documents"], swiftSettings: strict),
        .target(name: "Deadlines", dependencies: ["Documents"], swiftSettings: strict),
        .target(
            name: "Obligations",
            dependencies: [
                "Documents", "Citations", "Deadlines", crypto,
                .product(name: "HeapModule", package: "swift-collections"),
            ],
            swiftSettings: strict),

        // What travels.
        .target(
            name: "Events", dependencies: ["Documents", "Citations", "Deadlines", "Obligations", crypto],
            swiftSettings: strict),

        // The outside world.
        .systemLibrary(name: "CRDKafka", pkgConfig: "rdkafka", providers: [.apt(["librdkafka-dev"])]),
        .target(name: "Kafka", dependencies: ["CRDKafka"], swiftSettings: strict),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "LocalLog", dependencies: ["CSQLite"], swiftSettings: strict),
        .target(
            name: "Notifications", dependencies: ["Documents", "Obligations", "Events"], swiftSettings: strict),

        // The shell.
        .target(
            name: "Workers",
            dependencies: [
                "Documents", "Citations", "Deadlines", "Obligations", "Events", "Kafka", "LocalLog", "Notifications",
                "CZlib", crypto, log,
                .product(name: "Metrics", package: "swift-metrics"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "griffier",
            dependencies: [
                "Documents", "Citations", "Deadlines", "Obligations", "Events", "Kafka", "LocalLog", "Notifications",
                "Workers", log, crypto,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),

        // Tests: a folder per module. BrokerTests need a broker (`deploy/test` starts one), nothing else does.
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "CZlib"], swiftSettings: strict),
        .testTarget(name: "CitationsTests", dependencies: ["Documents", "Citations"], swiftSettings: strict),
        .testTarget(name: "DeadlinesTests", dependencies: ["Documents", "Deadlines"], swiftSettings: strict),
        .testTarget(
            name: "ObligationsTests", dependencies: ["Documents", "Citations", "Deadlines", "Obligations"],
            swiftSettings: strict),
        .testTarget(
            name: "EventsTests", dependencies: ["Documents", "Citations", "Deadlines", "Obligations", "Events"],
            exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(name: "KafkaTests", dependencies: ["Kafka", "CRDKafka"], swiftSettings: strict),
        .testTarget(name: "LocalLogTests", dependencies: ["LocalLog"], swiftSettings: strict),
        .testTarget(
            name: "ConformanceTests",
            dependencies: [
                "Documents", "Obligations", "Events", "Kafka", "LocalLog", "Notifications", "Workers", log,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "NotificationsTests",
            dependencies: ["Documents", "Citations", "Deadlines", "Obligations", "Events", "Notifications"],
            swiftSettings: strict),
        .testTarget(
            name: "WorkersTests",
            dependencies: [
                "Documents", "Citations", "Deadlines", "Obligations", "Events", "Kafka", "Notifications", "Workers",
                log,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "griffier", "Citations", "Events", "Kafka", "Workers",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: strict),
        .testTarget(
            name: "BrokerTests",
            dependencies: ["Documents", "Obligations", "Events", "Kafka", "Workers", log], swiftSettings: strict),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Documents", "Citations", "Deadlines", "Obligations", "Events", "Kafka", "LocalLog", "Notifications",
                "Workers", "Allocations", log,
            ],
            path: "Tests/Benchmarks/Swift", swiftSettings: strict),
        .executableTarget(
            name: "fuzz-documents", dependencies: ["Documents"], path: "Tests/Fuzz", swiftSettings: strict),
        .target(name: "Allocations", path: "Tests/Benchmarks/Allocations"),
        .executableTarget(name: "pass-through-in-c", dependencies: ["CRDKafka"], path: "Tests/Benchmarks/C"),
    ],
    swiftLanguageModes: [.v6]
)
