import Basics
import Documents

/// The check for descriptions of images that describe nothing: who can't see the image has only these words.
struct ImageText: TextRule {
  static let rule = Rule(
    "beschrijving-van-beeld", mayBeExempt: true,
    nl: "Tussen `![` en `]` staat wat er op de afbeelding te zien is, in één of twee zinnen.",
    en: "Between `![` and `]` are the words for what the image shows, in one or two sentences.")

  /// The letters of a description that a screen reader reads in one breath.
  private static let maximum = 250

  /// The files beside the page of the examples are `foto.svg` and `IMG_1234.svg`.
  static let examples = [
    "![](«foto.svg»)", "![«IMG_1234»](IMG_1234.svg)", "![«IMG_1234.svg»](IMG_1234.svg)",
    "Een ![«Foto»](foto.svg) hier.",
    "![«Afbeelding van een plein»](foto.svg)", "![Een plein](foto.svg)\n\n![Een plein](«IMG_1234.svg»)",
    "![«" + String(repeating: "Een plein met bomen. ", count: 13) + "Zo.»](foto.svg)",
    "![Kinderen spelen op een plein](foto.svg) ![Kinderen spelen op een plein](foto.svg) ![Foto van 1950](IMG_1234.svg)",
  ]

  private let prefixes, names: [String]

  init(_ language: Language) { (prefixes, names) = (language.words.imagePrefixes, language.words.imageNames) }

  func findings(in text: CheckedText) -> [Diagnostic] {
    var files: [String: String] = [:]
    return text.passage.linkedWords.compactMap { link, words in
      guard link.isImage else { return nil }
      let words = words.trimmed
      if let mistake = mistake(in: words, link) { return mistake }
      let file = files[words]
      files[words] = file ?? link.destination
      return file.map { $0 == link.destination } ?? true ? nil : .repeatedDescription(words, at: link.range)
    }
  }

  private func mistake(in words: String, _ link: Markdown.Link) -> Diagnostic? {
    if words.isEmpty { return .noDescription(at: link.range) }
    if words.count > ImageText.maximum { return .longDescription(words.count, at: link.wordsRange(words)) }
    let small = words.lowercased()
    if names.contains(small) || small.isNameOfFile(link.destination.lowercased()) {
      return .fileNameAsDescription(words, at: link.wordsRange(words))
    }
    guard let prefix = prefixes.first(where: { small.hasPrefix($0 + " ") }) else { return nil }
    let rest = words.dropFirst(prefix.count + 1)
    // “Foto van 1950” says when it was taken.
    guard let first = rest.first, first.isLetter else { return nil }
    return .imageOf(words.prefix(prefix.count), first.uppercased() + rest.dropFirst(), at: link.wordsRange(words))
  }
}

extension String {
  /// How cameras, phones and editors begin the names of files.
  private static let ofCameras = [
    "img", "dsc", "dscn", "dscf", "pxl", "pic", "pict", "image", "foto", "afbeelding", "ôfbylding", "scan",
    "screenshot",
    "schermafbeelding", "whatsapp image", "naamloos", "untitled",
  ]

  /// Whether a description is the name of the file, or one that a camera or a phone gives: `IMG_1234`, `foto 1`.
  fileprivate func isNameOfFile(_ destination: String) -> Bool {
    let (_, base, ending) = destination.pathParts
    let isPicture = [.picture, .otherPicture, .bitmap].contains(FileFormat.named(self)?.use)
    if self == base + ending || !contains(" ") && !pathParts.stem.isEmpty && isPicture { return true }
    let rest = drop { $0.isLetter || $0 == " " }
    let start = self[..<rest.startIndex].trimmed
    if String.ofCameras.contains(start), rest.contains(where: \.isNumber),
      rest.allSatisfy({ $0.isNumber || "-_ .:at".contains($0) })
    {
      return true
    }
    return self == base && contains { $0.isNumber || "_-".contains($0) } && !contains(" ")
  }
}

extension Diagnostic {
  fileprivate static let noDescription = Unplaced(
    ImageText.rule, severity: .warning,
    nl: "deze afbeelding heeft geen beschrijving", tip: "schrijf tussen '![' en ']' wat erop te zien is",
    en: "this image has no description", tip: "write between '![' and ']' what it shows")

  fileprivate static func fileNameAsDescription(_ words: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      ImageText.rule, at: range, severity: .warning,
      nl: "'\(words)' zegt niet wat er te zien is", tip: "beschrijf het voor wie de afbeelding niet ziet",
      en: "'\(words)' doesn't say what there is to see", tip: "describe it for those who can't see the image")
  }

  fileprivate static func imageOf(_ prefix: Substring, _ rest: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      ImageText.rule, at: range, severity: .warning,
      nl: "dat het een afbeelding is, zegt de computer al: '\(prefix)'", tip: "schrijf '\(rest)'",
      en: "that it is an image, the computer says already: '\(prefix)'", tip: "write '\(rest)'")
  }

  fileprivate static func longDescription(_ count: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      ImageText.rule, at: range, severity: .warning,
      nl: "deze beschrijving heeft \(count) tekens", tip: "houd er hoogstens 250, en zet de rest in de tekst",
      en: "this description has \(count) characters", tip: "keep at most 250, and put the rest into the text")
  }

  fileprivate static func repeatedDescription(_ words: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      ImageText.rule, at: range, severity: .warning,
      nl: "een andere afbeelding heeft dezelfde beschrijving: '\(words)'", tip: "zeg wat er hier anders is",
      en: "another image has the same description: '\(words)'", tip: "say what is different here")
  }
}
