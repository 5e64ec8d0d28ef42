package import Basics
import SiteModel

extension ServerRules {
  /// The rules for nginx: a `location` to include in the `server` whose `root` has the site.
  package func nginx(_ language: Diagnostic.MessageLanguage) -> [UInt8] {
    var text = ServerText(comment(language))
    text.line("location \(root) {")
    text.line("  index index.html;")
    text.line("  absolute_redirect off;")
    text.line("  error_page 403 404 =404 \(root)\(MadeFile.notFound);")
    text.line("  charset utf-8;")
    text.line("  charset_types \(ServerRules.textTypes.joined(separator: " "));")
    text.line("  default_type application/octet-stream;")
    text.line("  types {")
    for (type, endings) in ServerRules.types { text.line("    \(type) \(endings);") }
    text.line("  }")
    for (name, value) in headers { text.line("  add_header \(name) \"\(value)\" always;") }
    text.line("  expires -1;")
    // A `location` with a header of its own would lose all others, so that a year is all that can be said here.
    text.line("  location \(root)\(MadeFile.versionedFolder) { expires 1y; }")
    text.line(
      "  location ~ \"/\(MadeFile.feedName.quotedInPattern)$\" { types { } default_type \(ServerRules.feedType); }")
    let unserved = MadeFile.unserved.map(\.quotedInPattern).joined(separator: "|")
    text.line("  location ~ \"^\(root.quotedInPattern)(\(unserved))(/|$)\" { return 404; }")
    for rules in redirectsByPath { text.append(redirects: rules) }
    text.line("}")
    return text.bytes
  }

  /// The types of files that are text, in UTF-8; nginx adds that to HTML by itself.
  private static let textTypes = [
    "text/calendar", "text/css", "text/csv", "text/javascript", "text/plain", "text/tab-separated-values",
  ]

  /// nginx takes one `location` for each path.
  private var redirectsByPath: [[Redirect]] {
    redirects.reduce(into: []) { groups, redirect in
      if groups.last?.first?.path == redirect.path {
        groups[groups.count - 1].append(redirect)
      } else {
        groups.append([redirect])
      }
    }
  }
}

extension ServerText {
  fileprivate mutating func append(redirects: [ServerRules.Redirect]) {
    for path in redirects[0].pathsWithAndWithoutSlash {
      text("  location = ")
      quoted(path)
      let rules = redirects.map { redirect in
        let answer = "return 301 \"\(redirect.target)\";"
        return redirect.query.map { "if ($args = \"\($0)\") { \(answer) }" } ?? answer
      }
      line(" { \(rules.joined(separator: " ")) }")
    }
  }
}
