/// Tells of most words that they aren't among some others, by their hashes alone: only the rest needs a search.
struct WordFilter: Sendable {
  private var bits = Array(repeating: UInt64(0), count: 64)

  init(_ hashes: some Sequence<UInt64> = EmptyCollection()) { for hash in hashes { insert(hash) } }

  mutating func insert(_ hash: UInt64) { bits[Int(hash >> 6 & 63)] |= 1 << (hash & 63) }

  @inline(__always) func mayContain(_ hash: UInt64) -> Bool { bits[Int(hash >> 6 & 63)] >> (hash & 63) & 1 != 0 }
}
