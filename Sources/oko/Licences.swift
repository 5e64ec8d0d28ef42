import Basics

/// The licences of what is inside the tool, each with the names of the software that it is of.
enum Licences {
  static let all: [(of: String, text: [UInt8])] = [
    ("oko", PackageResources.oko_txt),
    ("the Swift runtime and libraries, swift-argument-parser", PackageResources.swift_txt),
    ("Yams", PackageResources.yams_txt),
    ("FlyingFox", PackageResources.flyingfox_txt),
    ("LibYAML", PackageResources.libyaml_txt),
    ("cmark-gfm", PackageResources.cmark_gfm_txt),
    ("ICU", PackageResources.icu_txt),
  ]

  /// All licences as one text, each below the names of its software.
  static var text: String {
    all.map { "== \($0.of)\n\n" + String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n")
  }
}
