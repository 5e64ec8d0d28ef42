extension CMark.Node {
  /// The words of an address without brackets that may have taken signs of the sentence along; `nil` for most.
  var addressWithTail: String? {
    guard let text = onlyChild, case .text = text.kind else { return nil }
    let literal = text.literal
    guard literal.starts(with: "http".utf8) || literal.starts(with: "www.".utf8),
      literal.contains(where: { $0 >= 0x80 })
    else { return nil }
    let words = String(decoding: literal, as: UTF8.self)
    return destination == words || destination == "http://" + words ? words : nil
  }
}

extension String {
  /// What belongs to the sentence at the end of an address: a quotation mark, and the signs of the sentence around it.
  ///
  /// cmark leaves out some ASCII signs only.
  var addressTail: Substring {
    let address = prefix { !"“”„«»".contains($0) }
    var end = address.endIndex
    var isCut = end < endIndex
    while end > startIndex {
      let last = self[index(before: end)]
      let rest = self[..<end]
      let isSign =
        "’‘‚›‹…—–".contains(last)
        || isCut && ".,:;?!*_~'\"".contains(last)
        || isCut && last == "]" && rest.count { $0 == "]" } > rest.count { $0 == "[" }
        || isCut && last == ")" && rest.count { $0 == ")" } > rest.count { $0 == "(" }
      guard isSign else { break }
      end = index(before: end)
      isCut = true
    }
    return self[end...]
  }
}
