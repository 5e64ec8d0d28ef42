// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "oko",
  products: [
    .executable(name: "oko", targets: ["oko"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
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
      name: "SiteGenerator",
      dependencies: ["Basics", "Documents"],
      path: "Sources",
      sources: ["SiteModel", "SiteOutput"],
      swiftSettings: strict,
      plugins: ["EmbedTemplatesPlugin"]
    ),
    .executableTarget(
      name: "oko",
      dependencies: [
        "Basics", "SiteGenerator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SiteGeneratorTests",
      dependencies: ["Basics", "Documents", "SiteGenerator", "CMarkGFM", "oko"],
      path: "Tests",
      sources: ["BasicsTests", "DocumentsTests", "SiteModelTests", "SiteOutputTests", "okoTests", "Support"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "Benchmark",
      dependencies: ["Basics", "Documents", "SiteGenerator"],
      path: "Tests/Benchmark",
      swiftSettings: strict
    ),
  ]
)
