// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Tests ask for code that is fast, and need not be fast themselves: they compile in a fraction of the time.
let ofTests = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
  name: "oko",
  products: [
    .executable(name: "oko", targets: ["oko"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(name: "CLinux"),
    .executableTarget(name: "EmbedTemplates", swiftSettings: strict),
    .plugin(
      name: "EmbedTemplatesPlugin",
      capability: .buildTool(),
      dependencies: ["EmbedTemplates"],
      path: "Sources/EmbedTemplatesPlugin"
    ),
    .target(name: "Basics", swiftSettings: strict),
    .target(
      name: "Documents",
      dependencies: ["Basics", "CMarkGFM", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict
    ),
    .target(
      name: "SiteModel",
      dependencies: ["Basics", "Documents"],
      swiftSettings: strict,
      plugins: ["EmbedTemplatesPlugin"]
    ),
    .target(
      name: "SiteOutput",
      dependencies: ["Basics", "CLinux", "Documents", "SiteModel"],
      swiftSettings: strict
    ),
    .target(
      name: "Preview",
      dependencies: [
        "Basics", "CLinux", "Documents", "SiteModel", "SiteOutput",
        .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "oko",
      dependencies: [
        "Basics", "CLinux", "Documents", "Preview", "SiteModel", "SiteOutput",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Licences"), .embedInCode("Pipelines")],
      swiftSettings: strict
    ),
    .target(name: "TestSupport", dependencies: ["SiteModel"], path: "Tests/Support", swiftSettings: ofTests),
    .testTarget(name: "BasicsTests", dependencies: ["Basics", "TestSupport"], swiftSettings: ofTests),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "TestSupport", "CMarkGFM"], swiftSettings: ofTests),
    .testTarget(name: "SiteModelTests", dependencies: ["SiteModel", "TestSupport"], swiftSettings: ofTests),
    .testTarget(name: "SiteOutputTests", dependencies: ["SiteOutput", "Fuzz", "TestSupport"], swiftSettings: ofTests),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "TestSupport"], swiftSettings: ofTests),
    .testTarget(name: "okoTests", dependencies: ["oko", "TestSupport"], swiftSettings: ofTests),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["Basics", "Documents", "SiteModel", "SiteOutput", "TestSupport"],
      path: "Tests/Fuzz",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "Benchmark",
      dependencies: ["Basics", "Documents", "SiteModel", "SiteOutput"],
      path: "Tests/Benchmark/Steps",
      swiftSettings: strict
    ),
  ]
)
