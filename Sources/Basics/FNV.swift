/// A stable 64-bit hash: FNV-1a. It is enough to see that something changed.
package func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(into: .fnvBasis) { $0.append($1) }
}

extension UInt64 {
  /// What the hash of nothing is.
  package static let fnvBasis: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes a byte into a hash.
  package mutating func append(_ byte: UInt8) { self = (self ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
