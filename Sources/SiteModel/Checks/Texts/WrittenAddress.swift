// What `LinkForm` asks of the parts of a link that cmark doesn’t read.

extension Substring {
  /// Whether it ends as the names of files and of sites do.
  fileprivate var isFileName: Bool {
    guard let dot = lastIndex(of: "."), dot > startIndex else { return false }
    let endings: Set = [
      "md", "html", "htm", "pdf", "doc", "docx", "odt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "jpg", "jpeg",
      "png", "gif", "svg", "webp", "zip", "mp4", "mp3", "nl",
    ]
    return endings.contains(self[index(after: dot)...].lowercased())
  }
}

extension String {
  var hasLetters: Bool { contains(where: \.isLetter) }

  /// Whether it looks like the address of a link, which may have blanks.
  var looksLikeAddress: Bool {
    let lower = lowercased()
    let schemes = [
      "http:", "https:", "mailto:", "tel:", "term:", "lang:", "figure:", "stand:", "www.", "../", "./", "/",
    ]
    if schemes.contains(where: { lower.hasPrefix($0) && lower.count > $0.count }) || contains("\u{1}") { return true }
    if hasPrefix("#") { return dropFirst().first?.isLetter ?? false }
    // A name of a file may have these signs too: `plan #2.pdf`.
    return [lower.prefix { $0 != "#" && $0 != "?" }, lower[...]].contains(where: \.isFileName)
  }

  /// It with the signs of a file’s name escaped that would end that name in an address: `plan %232.pdf`.
  var withEscapedName: String {
    guard !contains(":"), !prefix(while: { $0 != "#" && $0 != "?" }).isFileName else { return self }
    return replacing("#", with: "%23").replacing("?", with: "%3F")
  }
  /// The text without the characters at its end that meet a condition.
  func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    guard let last = lastIndex(where: { !isTrimmed($0) }) else { return self[startIndex..<startIndex] }
    return self[...last]
  }
}
