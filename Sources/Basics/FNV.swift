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

  /// Adds the bytes of a number to the hash.
  package mutating func append(bytesOf number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}

extension [UInt8] {
  /// A stable hash of a whole file: four of FNV, each for every fourth byte, since the steps of one wait for each other.
  package var digest: UInt64 {
    var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (.fnvBasis, .fnvBasis, .fnvBasis, .fnvBasis)
    var index = 0
    while index + 4 <= count {
      first.append(self[index])
      second.append(self[index + 1])
      third.append(self[index + 2])
      fourth.append(self[index + 3])
      index += 4
    }
    for byte in self[index...] { first.append(byte) }
    var all = UInt64(count)
    for hash in [first, second, third, fourth] { all.append(bytesOf: hash) }
    return all
  }
}
