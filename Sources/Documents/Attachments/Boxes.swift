/// The boxes of an AVIF picture: each has a length, a name and what it holds.
struct Boxes {
  private let reader: ByteReader

  /// The boxes that are read within one, at most.
  private static let maximumCount = 1000

  init(_ reader: ByteReader) { self.reader = reader }

  /// Whether no box ends after the file.
  var areWhole: Bool { boxes(in: 0..<reader.count).allSatisfy { $0.range.upperBound <= reader.count } }

  /// The size of the largest picture: others are smaller versions of it, and the tiles of which it is made.
  var size: PictureSize? {
    guard let meta = boxes(in: 0..<reader.count).first(where: { $0.name == "meta" }),
      let properties = first("iprp", in: meta.range.dropFirst(4)).flatMap({ first("ipco", in: $0) })
    else { return nil }
    let all = boxes(in: properties)
    let sizes = all.filter { $0.name == "ispe" }.compactMap { box in
      PictureSize(
        reader.big(at: box.range.lowerBound + 4, count: 4), reader.big(at: box.range.lowerBound + 8, count: 4))
    }
    let largest = sizes.max { ($0.width, $0.height) < ($1.width, $1.height) }
    let isTurned = all.contains { box in
      box.name == "irot" && reader.big(at: box.range.lowerBound, count: 1).map { !$0.isMultiple(of: 2) } == true
    }
    return isTurned ? largest?.turned : largest
  }

  private func first(_ name: String, in range: Range<Int>) -> Range<Int>? {
    boxes(in: range).first { $0.name == name }?.range
  }

  /// Returns the boxes of a range, each with the range of what it holds, which may go on after the end of the file.
  private func boxes(in range: Range<Int>) -> [(name: String, range: Range<Int>)] {
    var (boxes, offset): ([(name: String, range: Range<Int>)], Int) = ([], range.lowerBound)
    while offset < range.upperBound, boxes.count < Boxes.maximumCount,
      let short = reader.big(at: offset, count: 4), let name = reader.text(at: offset + 4, count: 4)
    {
      // A length of 1 stands in the next eight bytes, of which no file needs the first; 0 is all the rest.
      let (head, length) = short == 1 ? (16, reader.big(at: offset + 9, count: 7) ?? 0) : (8, short)
      let end = length == 0 ? range.upperBound : offset + length
      guard end >= offset + head else { break }
      boxes.append((name, offset + head..<end))
      offset = end
    }
    return boxes
  }
}
