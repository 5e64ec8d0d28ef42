import Basics

/// The names available to templates, each with its kind, its documentation and its value.
///
/// Templates are checked against these declarations when they are loaded. Later the values fill their slots. All of it
/// is usable from inline, so that a module with names of its own makes its values without any generic call.
@usableFromInline package struct TemplateNames<Model>: Sendable {
  /// One name, or a few derived from the same value.
  @usableFromInline package struct Group: Sendable {
    @usableFromInline let names: [Scope.Name]

    /// Appends the values of the names, in the order of the names.
    @usableFromInline let append: @Sendable (Model, inout SlotValues) -> Void
  }

  @usableFromInline let groups: [Group]

  /// The names without the model, for the check of templates.
  @usableFromInline package let scope: Scope

  @inlinable package init(_ groups: [Group]) {
    self.groups = groups
    scope = Scope(groups.flatMap(\.names))
  }

  /// Returns the values of a model, in the order of the names.
  @inlinable package func values(of model: Model) -> SlotValues {
    var values = SlotValues()
    values.reserveCapacity(scope.names.count)
    for group in groups { group.append(model, &values) }
    return values
  }

  static func + (left: TemplateNames, right: TemplateNames) -> TemplateNames {
    TemplateNames(left.groups + right.groups)
  }
}

extension TemplateNames.Group {
  @usableFromInline package typealias Get<Result> = @Sendable (Model) -> Result

  /// Declares a text, which is escaped when it is written.
  @inlinable package static func text(_ name: String, _ documentation: String, _ value: @escaping Get<String>) -> Self {
    Self(name, .text, documentation) { .text(value($0)) }
  }

  /// Declares HTML made by `oko`, which is allowed only between elements.
  @inlinable package static func html(_ name: String, _ documentation: String, _ value: @escaping Get<[UInt8]>) -> Self
  {
    Self(name, .html, documentation) { .html(value($0)) }
  }

  /// Declares an address, for attributes such as `href`.
  @inlinable package static func url(_ name: String, _ documentation: String, _ value: @escaping Get<String>) -> Self {
    Self(name, .url, documentation) { .url(value($0)) }
  }

  /// Declares something that is true or false.
  @inlinable package static func flag(_ name: String, _ documentation: String, _ value: @escaping Get<Bool>) -> Self {
    Self(name, .flag, documentation) { .flag(value($0)) }
  }

  /// Declares a list; within its section only the names of an item and `site.`, `page.` and `text.` exist.
  @inlinable package static func list<Item>(
    _ name: String, of items: TemplateNames<Item>, _ documentation: String, _ value: @escaping Get<[Item]>
  ) -> Self {
    Self(name, .list(items.scope), documentation) { .list(value($0).map(items.values)) }
  }

  @inlinable init(
    _ name: String, _ kind: Scope.Kind, _ documentation: String, _ value: @escaping Get<TemplateValue>
  ) {
    names = [Scope.Name(name: name, kind: kind, documentation: documentation)]
    append = { model, values in values.append(value(model)) }
  }
}

/// The names that exist at one point in a template.
@usableFromInline package struct Scope: Sendable {
  @usableFromInline package enum Kind: Sendable {
    case text, html, url, flag
    case list(Scope)

    fileprivate var isList: Bool { if case .list = self { true } else { false } }
  }

  @usableFromInline package struct Name: Sendable {
    let name: String
    let kind: Kind
    let documentation: String

    @usableFromInline init(name: String, kind: Kind, documentation: String) {
      (self.name, self.kind, self.documentation) = (name, kind, documentation)
    }

    /// The flag that comes with a list; names are ASCII, so the upper case is safe.
    fileprivate var flagName: String { "has" + name.prefix(1).uppercased() + name.dropFirst() }
  }

  @usableFromInline let names: [Name]
  private let indices: [String: Int]

  @usableFromInline package init(_ names: [Name]) {
    self.names = names
    indices = Dictionary(keepingFirst: names.enumerated().map { ($1.name, $0) })
  }

  /// The files of the design, each with its address.
  package init(fileNames: [String]) {
    self.init(fileNames.map { Name(name: $0, kind: .url, documentation: "The address of a file of the design.") })
  }

  /// Returns the slot and the kind of a name, or `nil` if it is unknown.
  ///
  /// Each list such as `steps` comes with a flag `hasSteps`.
  package func slot(of name: String) -> (index: Int, kind: Kind)? {
    if let index = indices[name] { return (index, names[index].kind) }
    guard name.hasPrefix("has") else { return nil }
    return names.firstIndex { $0.kind.isList && $0.flagName == name }.map { ($0, .flag) }
  }

  /// Returns the names of addresses, or else of texts.
  package func names(fittingAddress isAddress: Bool) -> [String] {
    names.filter { name in
      switch name.kind {
      case .url: isAddress
      case .text: !isAddress
      default: false
      }
    }.map(\.name)
  }

  package var allNames: [String] { names.flatMap { [$0.name] + ($0.kind.isList ? [$0.flagName] : []) } }
}

/// A value for a name; its case is the kind of the name.
@usableFromInline package enum TemplateValue: Sendable {
  case text(String)
  case html([UInt8])
  case url(String)
  case flag(Bool)
  case list([SlotValues])

  /// Whether a section about it is shown.
  @inlinable package var isShown: Bool {
    switch self {
    case .text(let text), .url(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .flag(let flag): flag
    case .list(let list): !list.isEmpty
    }
  }
}

/// The values of a scope, by slot.
@usableFromInline package typealias SlotValues = [TemplateValue]
