import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

struct FragmentTests {
  private func fragment() -> Fragment {
    var fragment = Fragment()
    fragment.append(html: "<p id=\"")
    fragment.append(.id("kop"))
    fragment.append(html: "\"><a href=\"")
    fragment.append(.link(0))
    fragment.append(html: "\">x</a></p>")
    return fragment
  }

  @Test func fillsItsHolesForThePlaceWhereItIsShown() {
    let html = fragment().html(idPrefix: "fy-") { "/fy/\($0)/?a&b'c" }
    #expect(String(decoding: html, as: UTF8.self) == "<p id=\"fy-kop\"><a href=\"/fy/0/?a&amp;b&#x27;c\">x</a></p>")
  }

  @Test func keepsItsHolesInALargerPiece() {
    var whole = Fragment()
    whole.append(html: "<b>é</b>")
    whole.append(fragment())
    whole.append(fragment())
    let one = fragment().html { "\($0)" }
    #expect(whole.html { "\($0)" } == HTML(html: "<b>é</b>") + one + one)
  }

  @Test func isItsBytesWhereItHasNoHoles() {
    var fragment = Fragment()
    fragment.append(html: "<hr />\n")
    #expect(fragment.html { _ in "never" } == fragment.bytes)
  }
}
