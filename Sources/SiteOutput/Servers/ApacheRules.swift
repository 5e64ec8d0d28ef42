package import Basics
import SiteModel

extension ServerRules {
  /// The rules for Apache: lines to include in the `VirtualHost` whose `DocumentRoot` has the site.
  package func apache(_ language: Diagnostic.MessageLanguage) -> [UInt8] {
    var text = ServerText(comment(language))
    text.line("<Location \"\(root)\">")
    text.line("  Options -Indexes -MultiViews")
    text.line("  DirectoryIndex index.html")
    for status in [403, 404] { text.line("  ErrorDocument \(status) \(root)\(MadeFile.notFound)") }
    for (type, endings) in ServerRules.types { text.line("  AddType \(type) \(endings)") }
    text.line("  AddCharset utf-8 html htm css csv ics js tsv txt")
    for (name, value) in headers { text.line("  Header always set \(name) \"\(value)\"") }
    text.line("  Header set Cache-Control \"no-cache\"")
    text.line("</Location>")
    text.line("<Location \"\(root)\(MadeFile.versionedFolder)\">")
    text.line("  Header set Cache-Control \"\(ServerRules.versioned)\"")
    text.line("</Location>")
    text.line("<LocationMatch \"/\(MadeFile.feedName.quotedInPattern)$\">")
    text.line("  ForceType \(ServerRules.feedType)")
    text.line("</LocationMatch>")
    text.line("RewriteEngine On")
    let unserved = MadeFile.unserved.map(\.quotedInPattern).joined(separator: "|")
    text.line("RewriteRule \"^\(root.quotedInPattern)(\(unserved))(/|$)\" \"-\" [R=404,L]")
    for redirect in redirects { text.append(redirect) }
    return text.bytes
  }
}

extension ServerText {
  fileprivate mutating func append(_ redirect: ServerRules.Redirect) {
    if let query = redirect.query { line("RewriteCond \"%{QUERY_STRING}\" \"=\(query)\"") }
    let isFolder = redirect.path.last == UInt8(ascii: "/")
    let pattern = redirect.path.dropLast(isFolder ? 1 : 0).quotedInPattern
    // Apache looks for the next quotation mark, whatever comes before it.
    text("RewriteRule \"^")
    bytes += pattern.flatMap { $0 == UInt8(ascii: "\"") ? Array("\\x22".utf8) : [$0] }
    // A `%` before a digit would stand for a part of the condition.
    let target = redirect.target.replacing("%", with: "\\%")
    line("\(isFolder ? "/?" : "")$\" \"\(target)\" [R=301,L,NE\(redirect.query == nil ? "" : ",QSD")]")
  }
}
