import Foundation
import Basics

/// The addresses that a template may write out.
extension Site {
  /// Whether a path on the host, such as `/nl/contact/`, leads to a page or a file of the site.
  package func hasFile(at path: String) -> Bool {
    guard let rest = relativePath(path) else { return false }
    let file = rest.isEmpty || rest.hasSuffix("/") ? rest + "index.html" : rest
    if designFiles.all.contains(where: { $0.output == file }) { return true }
    // Their names change with every byte.
    if file.hasPrefix(MadeFile.design("")) || addresses.isMissingData(file) { return false }
    return addresses.owner(of: file) != nil || redirects.contains { $0.file == file }
      || assets.contains { Addresses.path(ofAsset: $0) == file }
  }

  private func relativePath(_ path: String) -> String? {
    let name = path.prefix { $0 != "?" && $0 != "#" }
    let decoded = name.removingPercentEncoding ?? String(name)
    return decoded.dropping(prefix: configuration.address.basePath + "/")
  }

  /// The paths of all pages on their host, and of the files of open data.
  package var linkedAddresses: [String] {
    pages.flatMap { page in languages(of: page).map { url(of: page, in: $0.code) } }
      + (addresses.dataFiles ?? []).sorted().map { addresses.url(ofFile: $0) }
  }

  /// The address under which the site is to be found, without a final `/`.
  package var wholeAddress: String { configuration.address.text }
}
