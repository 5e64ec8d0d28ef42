/// The style sheet of the site, with a name that changes when a byte of it does, so that browsers may keep it for ever.
struct StyleSheet: Sendable {
  let path: String
  let bytes: [UInt8]

  init(_ files: TemplateFiles) {
    bytes = files.styleSheet
    path = "assets/oko-\(String(fnv1a(bytes), radix: 16)).css"
  }
}

/// The 64-bit hash of Fowler, Noll and Vo: enough to see that a text changed, and the same on every machine.
func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
