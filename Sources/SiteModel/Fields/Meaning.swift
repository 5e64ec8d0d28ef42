import Documents
import Basics

/// What somebody meant by a value that a field can't hold, such as `27-02-2025`.
struct Meaning {
  /// The value as the field holds it.
  let value: String

  /// Whether it can mean nothing else.
  let isCertain: Bool

  init(_ value: String, isCertain: Bool = true) { (self.value, self.isCertain) = (value, isCertain) }

  /// Returns what is meant by a value, as it is written with its quotation marks.
  typealias Reading = @Sendable (String) -> Meaning?

  /// Returns a reading of the text without quotation marks and white space around it.
  static func of(_ read: @escaping Reading) -> Reading {
    { written in read(written.trimmed.withoutQuotes) }
  }

  /// The only text in brackets.
  static let text: Reading = { written in
    guard let inner = written.wholeMatch(of: #/\[ *([^,:\[\]{}#"']+?) *,? *\]/#)?.1 else { return nil }
    return Meaning(String(inner))
  }
  static let year = of { text in
    MistypedDate(text)?.date.map { Meaning($0.year.padded) }
  }
  static let day = of { text in MistypedDate(text).flatMap { $0.date?.day == nil ? nil : $0.meaning } }
  static let date = of { MistypedDate($0)?.meaning }
  static let time = of { text in
    if text.count == 4, text.isDigits, let time = TimeOfDay("\(text.prefix(2)):\(text.suffix(2))") {
      return Meaning(time.iso)
    }
    guard
      let match = text.lowercased().wholeMatch(of: #/(?:om )?(\d{1,2})(?:[.:u h]+(\d{2}))?(?: ?(?:uur|u\.?|oere))?/#),
      match.2 != nil || text.contains(where: \.isLetter)
    else { return nil }
    let time = "\(match.1.count == 1 ? "0" : "")\(match.1):\(match.2 ?? "00")"
    return TimeOfDay(time).map { _ in Meaning(time) }
  }
  static let period = of { text in
    let parts = text.split(separator: #/ *(?:\/| t\/m | tot en met | oant en mei | tot | oant | – | — | - |–) */#)
      .map(\.trimmed).map { $0.dropping(prefix: "van ") ?? $0 }
    if let years = text.wholeMatch(of: #/(\d{4})-(\d{4})/#), years.1 < years.2 {
      return Meaning("\(years.1)/\(years.2)")
    }
    guard parts.count == 2, let last = MistypedDate(parts[1])?.date else { return MistypedDate(text)?.meaning }
    let first = MistypedDate(parts[0], in: last)?.date
    return first.flatMap { first in
      let (begin, end) = first <= last ? (first, last) : (last, first)
      return Period("\(begin.iso)/\(end.iso)").map { _ in Meaning("\(begin.iso)/\(end.iso)", isCertain: first <= last) }
    }
  }
  static func number(_ range: ClosedRange<Int>) -> Reading {
    of { text in
      guard let match = text.wholeMatch(of: #/(\D*?)(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,0+|,-|\.0)?(\D*)/#) else {
        return nil
      }
      if match.1.contains("-") { return nil }
      let digits = match.2.filter(\.isNumber)
      let isBare = ["", "€"].contains(match.1.trimmed) && match.3.trimmed.isEmpty
      return FieldReader.whole(digits, in: range).map { Meaning(String($0), isCertain: isBare) }
    }
  }
  static let flag = of { text in
    switch text.lowercased().trimmingFullStop {
    case "ja", "j", "true", "yes", "y", "waar", "on", "aan", "x": Meaning("ja")
    case "nee", "n", "false", "no", "onwaar", "off", "uit", "neen": Meaning("nee")
    default: nil
    }
  }
  static let list = of { text in
    let parts = text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    guard !parts.isEmpty, !text.contains(where: { "[]{}:#\"'\n".contains($0) }) else { return nil }
    let marks = parts.map { $0.drop { "-–•* ".contains($0) } }
    return Meaning("[\(marks.joined(separator: ", "))]", isCertain: marks.allSatisfy { !$0.contains(" ") })
  }
  static let slug = of { text in
    // Of a whole address the last part is the word.
    let parts = text.split(separator: "/")
    let slug = Documents.slug(of: String(parts.last ?? ""))
    return Addresses.isSlug(slug) ? Meaning(slug, isCertain: parts.count == 1) : nil
  }
  static let phone = of { text in
    let digits = text.map { "/.".contains($0) ? " " : $0 }.filter { "0123456789 ()+-".contains($0) }
    let number = String(digits).trimmed
    return number.count(where: \.isNumber) > 2 ? Meaning(number) : nil
  }
  static let email = of { text in
    let bare = text.dropping(prefix: "mailto:") ?? text
    let address =
      bare.firstMatch(of: #/<(\S+@\S+)>/#).map { String($0.1) }
      ?? bare.replacing("(at)", with: "@").replacing("[at]", with: "@").filter { !$0.isWhitespace }
    return address.isMailAddress && address != text ? Meaning(address) : nil
  }
  static let webAddress = of { text in
    let address = "https://" + text.withoutScheme.replacing(" ", with: "%20")
    let isAddress =
      isPublicAddress(address) && !address.contains("@") && address != text
      && !address.contains(#/^[^.]*\.(pdf|docx?|xlsx?|pptx?|od[tsp]|html?)$/#)
    return isAddress ? Meaning(address, isCertain: text.hasPrefix("www.") && !text.contains(" ")) : nil
  }
  static let registration = of { text in email(text) ?? webAddress(text) }
  static let municipalityCode = of { text in
    let digits = text.lowercased().dropping(prefix: "gm") ?? text
    guard digits.trimmed.isDigits, (1...4).contains(digits.trimmed.count) else { return nil }
    return Meaning("gm" + digits.trimmed.padded(to: 4))
  }
}

extension MistypedDate {
  /// The date as a field holds it, if there is such a day.
  fileprivate var meaning: Meaning? { date.map { Meaning($0.iso, isCertain: isCertain) } }
}

extension Int {
  fileprivate var padded: String { String(self).padded(to: 4) }
}

extension String {
  /// An address without what somebody wrote for `https://`.
  var withoutScheme: String {
    String(firstMatch(of: #/^(?:h\w{2,5}(?::\/*|;\/+|\/+))?(.*)$/#)?.1 ?? self[...])
  }

  /// The text without a pair of quotation marks around it.
  fileprivate var withoutQuotes: String {
    guard count > 1, let first, let last, "\"'“”„‘’".contains(first), "\"'“”‘’".contains(last) else { return self }
    return dropFirst().dropLast().trimmed
  }

  fileprivate var trimmingFullStop: String { dropping(suffix: ".") ?? self }
}
