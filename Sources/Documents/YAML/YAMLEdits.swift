package import Basics

/// Changes to fields that leave all others, and what is between them, as they are written.
extension YAMLMapping {
  /// Returns the change that removes an item of a list, which goes with its last item; `nil` if there is no such item.
  package func removal(ofItem range: FileRange) -> Diagnostic.Edit? {
    for field in fields {
      guard case .list(let items) = field.value.content, let index = items.firstIndex(where: { $0.range == range })
      else { continue }
      return items.count == 1 ? field.removal : field.removal(of: items, at: index)
    }
    return nil
  }
}

extension YAMLMapping.Field {
  /// Returns the change that gives the field these values, as a list in brackets; without any it goes.
  package func replacement(by values: [String]) -> Diagnostic.Edit? {
    if values.isEmpty { return removal }
    return Diagnostic.Edit(range: nameRange.through(whole), replacement: YAMLMapping.list(values, name))
  }

  /// Returns the change that adds a value to a list.
  package func adding(_ text: String) -> Diagnostic.Edit {
    guard case .list(let items) = value.content, let last = items.last?.range else {
      return Diagnostic.Edit(range: value.range, replacement: "[\(value.range.text), \(text)]")
    }
    let (start, file) = (last.file.lineStart(before: last.bytes.lowerBound), last.file)
    let dash = file.text(in: start..<last.bytes.lowerBound)
    let separator = dash.isItemMark ? file.lineEnding + dash : ", "
    return Diagnostic.Edit(range: last.end, replacement: separator + text)
  }

  /// The value, with all items of a list that has lines of its own.
  private var whole: FileRange {
    guard case .list(let items) = value.content, let last = items.last?.range else { return value.range }
    return value.range.through(last)
  }

  /// The removal of all lines of the field; `nil` if it shares them with another.
  package var removal: Diagnostic.Edit? {
    let file = nameRange.file
    let start = file.lineStart(before: nameRange.bytes.lowerBound)
    guard file.text(in: start..<nameRange.bytes.lowerBound).allSatisfy({ $0 == " " }) else { return nil }
    let range = FileRange(file, start..<file.nextLine(after: whole.bytes.upperBound))
    return Diagnostic.Edit(range: range, replacement: "")
  }

  /// Returns the removal of one of several items: its line, or in brackets the item with a comma.
  fileprivate func removal(of items: [YAMLValue], at index: Int) -> Diagnostic.Edit {
    let (item, file) = (items[index].range, items[index].range.file)
    let start = file.lineStart(before: item.bytes.lowerBound)
    let bytes =
      if file.text(in: start..<item.bytes.lowerBound).isItemMark {
        start..<file.nextLine(after: item.bytes.upperBound)
      } else if index > 0 {
        items[index - 1].range.bytes.upperBound..<item.bytes.upperBound
      } else {
        item.bytes.lowerBound..<items[1].range.bytes.lowerBound
      }
    return Diagnostic.Edit(range: FileRange(file, bytes), replacement: "")
  }
}

extension YAMLMapping {
  /// Returns a field with a list on one line.
  package static func list(_ values: [String], _ name: String) -> String {
    "\(name): [\(values.joined(separator: ", "))]"
  }
}

extension String {
  /// Whether a line begins like this before an item that has lines of its own.
  fileprivate var isItemMark: Bool {
    let mark = drop { $0 == " " }
    return mark.first == "-" && mark.dropFirst().allSatisfy { $0 == " " }
  }
}
