import Documents
import Basics

/// Feeds and calendars, which a text names as if they lay among its pages.
extension Addresses {
  /// Returns the path of the feed of a record in the language in which its page is shown; `nil` if it has none.
  package func feed(of page: Page, in language: String) -> String? {
    page.isFollowed ? MadeFile.feed(ofPageAt: path(of: page, in: page.language(for: language))) : nil
  }

  /// Whether a path is that of a calendar without anything in it, which isn't made.
  func isEmptyCalendar(_ path: String) -> Bool {
    !mayHaveCalendar && configuration.languages.contains { MadeFile.calendar(in: $0) == path }
  }
}

extension LinkResolver {
  /// Returns the target of a link such as `feed.xml`, `../agenda.ics` or `id79/feed.xml`, or `nil` if no such file is made.
  ///
  /// Readers of another language get the feed of theirs.
  func made(_ link: Markdown.Link, _ path: String, in text: LinkedText) -> Target? {
    let (file, isOutside) = text.page.path.resolving(path)
    if isOutside || link.isImage { return nil }
    let (written, reader) = (text.language + "/" + file, text.reader)
    let made =
      switch written {
      case MadeFile.feed(in: text.language): MadeFile.feed(in: reader)
      case MadeFile.calendar(in: text.language):
        addresses.isEmptyCalendar(written) ? nil : MadeFile.calendar(in: reader)
      default: feed(named: file).flatMap { addresses.feed(of: $0, in: reader) }
      }
    return made.map { .address(Place.Target(address: addresses.url(ofFile: $0))) }
  }

  /// Returns the page whose feed a path names: `moties/id79/feed.xml`.
  private func feed(named file: String) -> Page? { MadeFile.folder(ofFeed: file).flatMap { pages[PagePath($0)] } }
}

extension Page {
  /// Whether it has a feed of its own: a record with a history.
  package var isFollowed: Bool { isListed && facts.tracked != nil }

  /// Whether a calendar may hold something of it: a plan with a day, or a deadline once that counts.
  var mayBeInCalendar: Bool {
    let hasDay = plans.contains { $0.isInAgenda && $0.plan.period?.first.day != nil }
    return isListed && (hasDay || facts.tracked?.assignment.deadline?.day != nil)
  }
}
