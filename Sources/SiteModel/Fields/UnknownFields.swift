import Basics
import Documents

// What is told once all fields are read.
extension FieldReader {
  /// Whether it needs fields and there are only others, such as `2025-02-27: ingediend`.
  var isOfAnotherKind: Bool {
    let names = Set(facts + texts), written = original.fields?.fields.map(\.name) ?? []
    return !required.isEmpty && !written.isEmpty && names.isDisjoint(with: written)
      && written.allSatisfy { $0.nearMiss(in: names.sorted()) == nil }
  }

  /// Reports the fields that nobody read, and facts in translations; call it once, after reading all fields.
  mutating func finish() {
    if areAllRead { return }
    let (facts, texts) = (Set(facts), Set(texts))
    tellUnknown(in: original, facts.union(texts))
    // The words of a group whose name is misspelt in the source are right.
    let names = facts.union(texts)
    let misspelt = (original.fields?.fields ?? []).filter { !names.contains($0.name) }
    let meant = Set(misspelt.compactMap { $0.name.nearMiss(in: names.sorted()) })
    for version in translations {
      diagnostics += (version.fields?.fields ?? []).filter {
        facts.contains($0.name) && !texts.contains($0.name) && !meant.contains($0.name)
      }.map { .factInTranslation($0) }
      tellUnknown(in: version, texts, facts)
    }
  }

  /// Whether each field has a reader, as on most pages.
  private var areAllRead: Bool {
    let own = original.fields?.fields ?? []
    return own.allSatisfy { facts.contains($0.name) || texts.contains($0.name) }
      && translations.allSatisfy { version in (version.fields?.fields ?? []).allSatisfy { texts.contains($0.name) } }
  }

  /// Reports the fields whose names are unknown.
  ///
  /// A misspelt name is reported only once: the field that was meant isn't missing.
  private mutating func tellUnknown(in version: Version, _ names: Set<String>, _ others: Set<String> = []) {
    let candidates = names.sorted()
    var meant: Set<Diagnostic> = []
    for field in version.fields?.fields ?? [] where !names.contains(field.name) && !others.contains(field.name) {
      diagnostics.append(.unknownField(field, in: candidates))
      if let name = field.name.nearMiss(in: candidates) {
        meant.insert(name == "sleutel" ? .missingKey(at: version.range) : .missingField(name, at: version.range))
      }
    }
    if !meant.isEmpty { diagnostics.removeAll { meant.contains($0) } }
  }
}
