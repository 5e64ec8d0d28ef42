import Documents
package import Basics

extension String {
  /// Whether the text is the name of a person, in forms that no role has: initials with a name, or two names with `de`,
  /// `den`, `ter`, `van der` or `fan der` between them.
  ///
  /// “Jan Jansen” may as well be “Team Jeugd”: what isn't certain is no name.
  package var isPersonName: Bool {
    let words = split(separator: " ")
    guard let first = words.first, let last = words.last, words.count > 1, last.isName else { return false }
    let between = words.dropFirst().dropLast()
    let initials = first.split(separator: ".", omittingEmptySubsequences: false)
    if initials.count > 1, initials.last == "", initials.dropLast().allSatisfy({ $0.count == 1 && $0.isName }) {
      return between.allSatisfy { $0.isLowercaseWord || $0.isName }
    }
    return first.isName && first.count > 1 && String.particles.contains(between.joined(separator: " "))
  }

  /// Whether the text addresses a person by name: `mevr. Jansen`, `wethouder de heer De Vries`.
  func namesPerson(after titles: [String]) -> Bool {
    guard split(separator: " ").last?.isName == true else { return false }
    let text = " " + lowercased()
    return titles.contains { text.contains(" \($0) ") }
  }

  /// What stands between the names of a person, and not in that of a department: “Huis van de Wijk” is one.
  private static let particles: Set<String> = ["de", "den", "ter", "ten", "van der", "van den", "fan der", "fan den"]
}

extension Substring {
  fileprivate var isName: Bool {
    first?.isUppercase == true && dropFirst().allSatisfy { $0.isLowercase || "-'’".contains($0) }
  }
  fileprivate var isLowercaseWord: Bool { allSatisfy { $0.isLowercase || "'’".contains($0) } }
}

extension Page {
  /// Reports roles that are a person: the page must not change when somebody finds another job.
  func namedPersons(_ languages: [Language]) -> [Diagnostic] {
    let portfolio = textFields.first { $0.name == "portefeuille" }?.texts[sourceLanguage]?.words
    let roles = [("eigenaar", owner), ("portefeuille", portfolio)]
    return roles.compactMap { field, role in
      guard let role, role.isPersonName || role.namesPerson(after: languages.flatMap(\.words.personTitles)) else {
        return nil
      }
      return .personName(at: place(of: field, in: sourceLanguage))
    }
  }
}

extension Rule {
  package static let personName = Rule(
    "naam-van-persoon", mayBeExempt: true,
    nl: "Bij `eigenaar` en `portefeuille` staat een rol, geen naam van een persoon. Schrijf bijvoorbeeld `griffie`.",
    en: "`eigenaar` and `portefeuille` name a role, not a person. Write `griffie`, for example.")
}

extension Diagnostic {
  fileprivate static let personName = Unplaced(
    .personName, severity: .warning,
    nl: "dit lijkt de naam van een persoon", tip: "noem een rol, zoals griffie of wethouder jeugd",
    en: "this seems the name of a person", tip: "name a role, such as griffie or wethouder jeugd")
}
