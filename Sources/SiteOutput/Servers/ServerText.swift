import Basics

/// The text of the rules of a server: bytes, as names of old addresses need not be text.
struct ServerText {
  var bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func text(_ text: String) { bytes += Array(text.utf8) }

  mutating func line(_ line: String) { text(line + "\n") }

  /// Appends a word in quotation marks, in which nothing ends it.
  mutating func quoted(_ word: [UInt8]) {
    text("\"")
    for byte in word {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { text("\\") }
      bytes.append(byte)
    }
    text("\"")
  }
}

extension ServerRules {
  /// What the rules are, for whoever finds them on a server.
  func comment(_ language: Diagnostic.MessageLanguage) -> String {
    let wording = Diagnostic.Wording(
      nl: "# Regels voor \(address)/, gemaakt door oko. Maak ze opnieuw als een pagina een ander adres krijgt.\n",
      en: "# Rules for \(address)/, made by oko. Make them again when a page gets another address.\n")
    return wording.text(language)
  }
}

extension ServerRules.Redirect {
  /// Readers may leave out the `/` at the end of a folder.
  var pathsWithAndWithoutSlash: [[UInt8]] {
    path.last == UInt8(ascii: "/") && path.count > 1 ? [path, path.dropLast()] : [path]
  }
}

extension String {
  /// The text as a part of a regular expression.
  var quotedInPattern: String { String(decoding: Array(utf8)[...].quotedInPattern, as: UTF8.self) }
}

extension ArraySlice<UInt8> {
  /// The text as a part of a regular expression, in which each of its signs stands for itself.
  var quotedInPattern: [UInt8] {
    flatMap { ".^$*+?()[]{}|\\".utf8.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
  }
}
