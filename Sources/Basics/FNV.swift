/// Returns a stable 64-bit FNV-1a hash, good enough to detect changes.
///
/// Other targets append single bytes in loops, so all of this is inlinable.
@inlinable package func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(into: .fnvBasis) { $0.append($1) }
}

extension UInt64 {
  /// The hash of no bytes.
  @inlinable package static var fnvBasis: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// Adds a byte to the hash.
  @inlinable package mutating func append(_ byte: UInt8) { self = (self ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
