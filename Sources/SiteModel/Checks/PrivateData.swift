import Documents
package import Basics

/// The check for data by which one can find or harm a person: a citizen number, a mobile number, a private mail address.
///
/// It reads files as they are written, since a source on the web shows comments and facts too.
struct PrivateData: Sendable {
  private let citizenNumber: [String]
  private let otherNumbers: [String]
  private let privateMail: Set<String>

  init(_ languages: [Language]) {
    citizenNumber = languages.flatMap(\.words.citizenNumber)
    otherNumbers = languages.flatMap(\.words.otherNumbers)
    privateMail = Set(languages.flatMap(\.words.privateMail))
  }

  /// Reports each number and address once a line.
  func findings(in file: File) -> [Diagnostic] {
    let bytes = file.bytes
    var (findings, index, end, seen): ([Diagnostic], Int, Int, Set<String>) = ([], 0, 0, [])
    while index < bytes.count {
      if index >= end {
        end = file.nextLine(after: index)
        // Most lines of a text have neither.
        guard bytes.span.extracting(index..<end).holdsDigitsOrAt else {
          index = end
          continue
        }
      }
      let byte = bytes[index]
      // Most bytes are letters.
      guard byte <= 0x40 else {
        index += 1
        continue
      }
      var next = index + 1
      if byte.isDigit {
        while next < bytes.count, bytes[next].isDigit { next += 1 }
        if let found = number(index..<next, file) {
          if seen.insert("\(file.lineStart(before: index)) \(found.key)").inserted { findings.append(found.finding) }
          next = max(next, found.finding.range.bytes.upperBound)
        }
      } else if byte == UInt8(ascii: "@"), let address = mail(around: index, file) {
        let key = "\(file.lineStart(before: index)) \(address.text.lowercased())"
        if seen.insert(key).inserted { findings.append(.privateMail(at: address)) }
        next = max(next, address.bytes.upperBound)
      }
      index = next
    }
    return findings
  }

  // MARK: Numbers

  private func number(_ run: Range<Int>, _ file: File) -> (key: String, finding: Diagnostic)? {
    let before = run.lowerBound > 0 ? file.bytes[run.lowerBound - 1] : 0x20
    // In an address, an amount or another number it means something else.
    guard run.count != 1, run.count != 2 || file.bytes[run.lowerBound] != 0x31 else { return nil }
    let isCell = before == UInt8(ascii: ",") && file.path.hasSuffix(".csv")
    guard !before.isLetterOrDigit, isCell || !before.joinsNumbers else { return nil }
    if PhoneNumber.mayBegin(with: run, in: file), let mobile = PhoneNumber(at: run.lowerBound, in: file) {
      return (mobile.subscriber, .mobileNumber(at: FileRange(file, mobile.bytes)))
    }
    if let grouped = groups(at: run, file), isCitizenNumber(grouped.digits[...]), isNamed(grouped.range) {
      return (grouped.range.text, .citizenNumber(at: grouped.range))
    }
    guard run.count == 9, isCitizenNumber(file.bytes[run]), !file.bytes[run.upperBound...].continuesNumber else {
      return nil
    }
    let range = FileRange(file, run)
    return isNamed(range) || isBare(range) ? (range.text, .citizenNumber(at: range)) : nil
  }

  /// Returns nine digits that are written as `123.456.782` or `1234 56 782`.
  private func groups(at run: Range<Int>, _ file: File) -> (digits: [UInt8], range: FileRange)? {
    let (start, end, second) = (run.lowerBound, run.lowerBound + 11, run.lowerBound + 7)
    guard run.count == 3 || run.count == 4, end <= file.bytes.count else { return nil }
    for index in start..<end {
      let isSign = index == run.upperBound || index == second
      let byte = file.bytes[index]
      guard isSign ? byte == 0x20 || byte == 0x2D || byte == 0x2E : byte.isDigit else { return nil }
    }
    if file.bytes[end...].continuesNumber { return nil }
    let digits = (start..<end).filter { $0 != run.upperBound && $0 != second }.map { file.bytes[$0] }
    return (digits, FileRange(file, start..<end))
  }

  /// Whether nine digits pass the test of Dutch citizen numbers: of eleven numbers one does.
  private func isCitizenNumber(_ digits: ArraySlice<UInt8>) -> Bool {
    let numbers = digits.map { Int($0 &- 0x30) }
    let sum = numbers.enumerated().reduce(0) { $0 + ($1.offset == 8 ? -1 : 9 - $1.offset) * $1.element }
    return sum % 11 == 0 && Set(numbers).count > 1
  }

  /// Whether the words before it, or the head of a table, say that it is a citizen number.
  private func isNamed(_ range: FileRange) -> Bool {
    let head = range.file.path.hasSuffix(".csv") ? range.file.firstLine.text : ""
    let words = (head + " " + range.wordsBefore(60)).lowercased().split { !$0.isLetter && $0 != "-" }
    return words.contains { citizenNumber.contains(String($0)) }
  }

  /// Whether it stands in a text, and no word beside it says that it is a number of something else.
  private func isBare(_ range: FileRange) -> Bool {
    guard range.file.path.hasSuffix(".md") else { return false }
    let end = range.bytes.upperBound
    let after = range.file.text(in: end..<min(end + 8, range.file.lineEnd(after: end)))
    let beside = (range.wordsBefore(40) + " " + after).lowercased()
    return !otherNumbers.contains { beside.contains($0) }
  }

  // MARK: Mail

  /// Returns the address of which an `@` is a part, if its host gives mail to private persons.
  private func mail(around index: Int, _ file: File) -> FileRange? {
    let isName: (UInt8) -> Bool = { $0.isLetterOrDigit || "._%+-".utf8.contains($0) }
    let name = file.bytes[..<index].reversed().prefix { isName($0) }.count
    let host = file.bytes[(index + 1)...].prefix { $0.isLetterOrDigit || ".-".utf8.contains($0) }
    let length = host.reversed().drop { ".-".utf8.contains($0) }.count
    guard name > 0, privateMail.contains(String(decoding: host.prefix(length), as: UTF8.self).lowercased()) else {
      return nil
    }
    return FileRange(file, index - name..<index + 1 + length)
  }
}

/// A Dutch mobile number: `06 12345678`, `06-12 34 56 78`, `+31 (0)6 12345678`.
private struct PhoneNumber {
  let bytes: Range<Int>

  /// The eight digits after the 6.
  let subscriber: String

  /// How people group these digits. Others are dates and amounts.
  private static let groups: Set<[Int]> = [
    [8], [4, 4], [2, 2, 2, 2], [3, 3, 2], [2, 3, 3], [2, 2, 4], [3, 2, 3], [1, 7],
  ]

  /// What comes before these digits, within the country and after a `+`.
  private static let prefixes = ["06", "00316", "0031 6", "0031 (0)6", "0031-6"]
  private static let prefixesAbroad = ["316", "31 6", "31 (0)6", "31(0)6", "31-6"]

  /// Whether digits begin as such a number does.
  static func mayBegin(with run: Range<Int>, in file: File) -> Bool {
    let (first, start) = (file.bytes[run.lowerBound], run.lowerBound)
    if first == 0x33 { return start > 0 && file.bytes[start - 1] == UInt8(ascii: "+") }
    return first == 0x30 && run.count > 1 && (file.bytes[start + 1] == 0x36 || file.bytes[start + 1] == 0x30)
  }

  init?(at start: Int, in file: File) {
    let isAbroad = file.bytes[..<start].last == UInt8(ascii: "+")
    let rest = file.bytes[start...].prefix(10)
    let prefixes = isAbroad ? PhoneNumber.prefixesAbroad : PhoneNumber.prefixes
    guard let prefix = prefixes.first(where: { rest.starts(with: $0.utf8) }) else { return nil }
    var (groups, digits, index): ([Int], [UInt8], Int) = ([], [], start + prefix.utf8.count)
    index = file.bytes[index...].prefix(3).drop { " -.)".utf8.contains($0) }.startIndex
    var separator: UInt8?
    while digits.count < 8 {
      let group = file.bytes[index...].prefix(while: \.isDigit)
      if group.isEmpty { return nil }
      digits += group
      groups.append(group.count)
      index = group.endIndex
      guard digits.count < 8 else { break }
      guard let sign = file.bytes[safe: index], " -.".utf8.contains(sign), separator ?? sign == sign else { return nil }
      separator = sign
      index += 1
    }
    guard digits.count == 8, PhoneNumber.groups.contains(groups), !file.bytes[index...].continuesNumber else {
      return nil
    }
    bytes = (isAbroad ? start - 1 : start)..<index
    subscriber = String(decoding: digits, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool { isDigit || isLetter }

  /// Whether it is one of the signs `/_=#@.,-`.
  fileprivate var joinsNumbers: Bool {
    (0x2C...0x2F).contains(self) || self == 0x5F || self == 0x3D || self == 0x23 || self == 0x40
  }
}

extension ArraySlice<UInt8> {
  /// Whether what follows a number belongs to it: a letter, or a sign with a digit.
  fileprivate var continuesNumber: Bool {
    guard let first else { return false }
    if first.isLetterOrDigit || "_@/".utf8.contains(first) { return true }
    return ".,-".utf8.contains(first) && dropFirst().first.map(\.isDigit) ?? false
  }
}

extension FileRange {
  /// Returns the text of at most some bytes before it on its line.
  fileprivate func wordsBefore(_ count: Int) -> String {
    let start = bytes.lowerBound
    return file.text(in: max(file.lineStart(before: start), start - count)..<start)
  }
}

extension Site {
  /// Reports data of persons in all files with content.
  func privateData() async -> [Diagnostic] {
    let check = PrivateData(languages)
    let files = pages.flatMap { $0.versions.values.map(\.file) } + valueFiles
    return await concurrentMap(files) { check.findings(in: $0) }.flatMap(\.self)
  }
}

extension Rule {
  package static let privateData = Rule(
    "persoonsgegevens", mayBeExempt: true,
    nl: "Op de site staat geen burgerservicenummer, geen 06-nummer en geen e-mailadres van een persoon. Haal het weg.",
    en: "The site has no citizen number, mobile number or mail address of a person. Remove it.")
}

extension Diagnostic {
  fileprivate static let citizenNumber = Unplaced(
    .privateData, severity: .warning,
    nl: "dit lijkt een burgerservicenummer", tip: "haal het weg; is het gepubliceerd, meld het dan als datalek",
    en: "this looks like a citizen number", tip: "remove it; if it was published, report it as a data breach")

  fileprivate static let mobileNumber = Unplaced(
    .privateData, severity: .warning,
    nl: "dit is een mobiel nummer, misschien van een persoon", tip: "noem het nummer van de organisatie",
    en: "this is a mobile number, perhaps of a person", tip: "give the number of the organisation")

  fileprivate static let privateMail = Unplaced(
    .privateData, severity: .warning,
    nl: "dit is een e-mailadres bij een aanbieder voor particulieren", tip: "noem het adres van de organisatie",
    en: "this is a mail address at a provider for private persons", tip: "give the address of the organisation")
}
