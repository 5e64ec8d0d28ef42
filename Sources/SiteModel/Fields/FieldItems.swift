import Documents
import Basics

/// Reads fields that hold other fields: lists of items, and groups.
extension FieldReader {
  /// Returns all fields, whatever their names.
  mutating func all() -> [YAMLMapping.Field] {
    let fields = original.fields?.fields ?? []
    facts += fields.map(\.name)
    declareOpen()
    return fields
  }

  /// Reads a list of items with facts and texts.
  ///
  /// An item with texts has a `sleutel`, which is the same in each language. On a site with more languages it needs one
  /// before anybody translates it: only the editor of the source can give it.
  mutating func items<Item>(_ name: String, _ make: (inout FieldReader) -> Item) -> [Item] {
    texts.append(name)
    declare(name, isList: true, holding: make)
    let items = groups(name, in: original, make)
    tellRepeated(items)
    let keys = items.compactMap(\.key?.text)
    let keyless = items.count { $0.key == nil }
    let translated = translations.map { (version: $0, items: matches(groups(name, in: $0, make), to: keys, keyless)) }
    return items.map { item in
      guard let key = item.key else {
        return read(name, item, []) { fields in
          let made = make(&fields)
          if fields.isForTranslation, fields.texts.contains(where: { item.fields?[$0] != nil }) {
            fields.diagnostics.append(.missingKey(at: item.range))
          }
          fields.texts.append("sleutel")
          return made
        }
      }
      let translations = translated.map { version, items in
        items[key.text] ?? Version(language: version.language, fields: nil, range: version.range, key: key)
      }
      return read(name + "." + key.text, item, translations) { fields in
        fields.texts.append("sleutel")
        return make(&fields)
      }
    }
  }

  /// Returns the items of a translation by the keys of the source.
  ///
  /// A misspelt key is reported only once: its item counts as that of the nearest key, so no text is missing. One without
  /// a key counts as that of the first that is left, and where the source has items without a key, as one of those.
  private mutating func matches(_ items: [Version], to keys: [String], _ keyless: Int) -> [String: Version] {
    tellRepeated(items)
    let (known, written) = (Set(keys), Set(items.compactMap(\.key?.text)))
    var (found, strange): ([String: Version], Int) = ([:], 0)
    var nearMisses = NearMisses()
    for item in items {
      guard let (key, range) = item.key else {
        diagnostics.append(.missingKey(at: item.range))
        if let match = keys.first(where: { !written.contains($0) && found[$0] == nil }) { found[match] = item }
        continue
      }
      var match: String? = key
      if !known.contains(key) {
        if strange < keyless {
          strange += 1
          continue
        }
        diagnostics.append(.unknownKey(key, tip: nearMisses.tip(for: key, in: keys), at: range))
        match = nearMisses.nearest(to: key, in: keys.filter { !written.contains($0) })
      }
      if let match, found[match] == nil { found[match] = item }
    }
    return found
  }

  /// Reads a list that each language has for itself.
  mutating func ownItems<Item>(_ name: String, _ make: (inout FieldReader) -> Item) -> [Item] {
    texts.append(name)
    declare(name, isList: true, isText: true, holding: make)
    return ([original] + translations).flatMap { groups(name, in: $0, make) }.map { read(name, $0, [], make) }
  }

  mutating func optionalFields<Item>(_ name: String, _ make: (inout FieldReader) -> Item) -> Item? {
    if field(fact: name) != nil { return fields(name, .mapping, make) }
    declare(name, holding: make)
    return nil
  }

  /// Reads the fields of an optional group, whose texts each language must have.
  mutating func optionalGroup<Item>(_ name: String, _ make: (inout FieldReader) -> Item) -> Item? {
    declare(name, holding: make)
    guard let group = group(name, .mapping, in: original, make) else {
      // Without the group its words have no place; one that can't be read says nothing about them.
      if original.fields?[name] == nil { facts.append(name) } else { texts.append(name) }
      return nil
    }
    texts.append(name)
    let others = translations.compactMap { version in
      // A version without fields is an item that the translation lacks, which its own texts tell.
      if let fields = version.fields, fields[name] == nil { diagnostics.append(.missingField(name, at: version.range)) }
      return self.group(name, .mapping, in: version, make)
    }
    return read(name, group, others, make)
  }

  private mutating func group<Item>(
    _ name: String, _ kind: Diagnostic.FieldKind, in version: Version, _ make: (inout FieldReader) -> Item
  ) -> Version? {
    guard let value = version.fields?[name]?.value else { return nil }
    if let fields = value.mapping { return Version(version.language, fields) }
    diagnostics.append(FieldReader.mistake(name, kind, at: value.range, make))
    return nil
  }

  /// Returns the finding on a value that is no group, with the names of the fields that it should have.
  private static func mistake<Item>(
    _ name: String, _ kind: Diagnostic.FieldKind, at range: FileRange, _ make: (inout FieldReader) -> Item
  ) -> Diagnostic {
    var reader = FieldReader(YAMLMapping(fields: [], range: range))
    _ = make(&reader)
    let names = reader.required.eachOnce
    return names.isEmpty || kind.isOfTexts ? .wrongType(name, kind, at: range) : .wrongGroup(name, names, at: range)
  }

  private mutating func tellRepeated(_ items: [Version]) {
    var keys: Set<String> = []
    for (key, range) in items.compactMap(\.key)
    where isFilledIn((key, range), "sleutel") && !keys.insert(key).inserted {
      diagnostics.append(.repeatedKey(key, at: range))
    }
  }

  /// Reads the fields of a group.
  ///
  /// If there is no group, that is the only finding, and `make` gets a reader without fields.
  mutating func fields<Item>(
    _ name: String, _ kind: Diagnostic.FieldKind = .mapping, _ make: (inout FieldReader) -> Item
  ) -> Item {
    if let group = group(name, kind, in: original, make) {
      facts.append(name)
      return read(name, group, [], make)
    }
    declare(name, holding: make)
    declare(name) { $0.kind = kind }
    declareRequired(name)
    if field(fact: name) == nil { diagnostics.append(.missingField(name, at: original.range)) }
    var nothing = FieldReader(YAMLMapping(fields: [], range: original.range))
    return make(&nothing)
  }

  private mutating func read<Item>(
    _ name: String, _ original: Version, _ translations: [Version], _ make: (inout FieldReader) -> Item
  ) -> Item {
    var reader = FieldReader(original, translations: translations, isForTranslation: isForTranslation)
    let item = make(&reader)
    reader.finish()
    diagnostics +=
      reader.isOfAnotherKind ? [.wrongGroup(name, reader.required.eachOnce, at: original.range)] : reader.diagnostics
    references += reader.references
    nestedTexts.formUnion(reader.nestedTexts.union(reader.texts))
    happenings += reader.happenings
    textFields += reader.textFields.map { $0.below(name) }
    return item
  }

  private mutating func groups<Item>(
    _ name: String, in version: Version, _ make: (inout FieldReader) -> Item
  ) -> [Version] {
    list(name, in: version, \.mapping, mistake: { FieldReader.mistake(name, .mapping, at: $0, make) }) {
      FieldReader.mistake(name, .mapping, at: $0, make).inList(name)
    }.map { Version(version.language, $0) }
  }

  mutating func list<Value>(
    _ name: String, in version: Version, _ read: (YAMLValue) -> Value?, mistake: (FileRange) -> Diagnostic,
    notAList: (FileRange) -> Diagnostic
  ) -> [Value] {
    guard let field = version.fields?[name] else { return [] }
    guard case .list(let values) = field.value.content else {
      diagnostics.append(notAList(field.value.range))
      return []
    }
    return values.compactMap { value in
      let item = read(value)
      if item == nil { diagnostics.append(mistake(value.range)) }
      return item
    }
  }
}

extension FieldReader.Version {
  init(_ language: String, _ fields: YAMLMapping) {
    self.init(language: language, fields: fields, range: fields.range, key: fields["sleutel"]?.value.scalar)
  }
}

extension YAMLValue {
  var scalar: FieldReader.Scalar? { if case .scalar(let text) = content { (text, range) } else { nil } }

  var mapping: YAMLMapping? { if case .mapping(let fields) = content { fields } else { nil } }
}
