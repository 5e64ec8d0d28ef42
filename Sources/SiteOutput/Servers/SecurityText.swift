import Basics
import SiteModel

/// Returns `security.txt` (RFC 9116), or `nil` for a site that tells no contact, or that lies below a path, where nobody looks.
func securityContact(of site: Site) -> [UInt8]? {
  guard let security = site.configuration.security, let expires = security.expires,
    site.configuration.address.basePath.isEmpty
  else { return nil }
  var lines = security.contacts.map { "Contact: \($0)" }
  lines.append("Expires: \(expires.iso)T00:00:00Z")
  if let key = security.key { lines.append("Encryption: \(key)") }
  lines.append("Preferred-Languages: " + site.languages.map(\.code).joined(separator: ", "))
  lines.append("Canonical: " + site.addresses.absolute("/" + MadeFile.securityContact))
  if let policy = security.policy { lines.append("Policy: \(policy)") }
  return Array(lines.map { $0 + "\n" }.joined().utf8)
}
