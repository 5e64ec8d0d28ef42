/// Values that no author writes in a field on purpose.
enum ExtremeValues {
  static let all = numbers + dates + texts + unicode + addresses + yaml

  private static let numbers = [
    "0", "-0", "-1", "1", "00", "+7", "007", "1.5", "1,5", "1e9", "1e999", "-1e-9", "0x1F", "0b1", "1_000", "1.000.000",
    "NaN",
    ".inf", "99", "999", "9999", "99999", "999999999", "2147483647", "2147483648", "4294967296", "-2147483649",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616",
    String(repeating: "9", count: 400), "٣", "½", "Ⅷ", "１２",
  ]

  private static let dates = [
    "0000-00-00", "0001-01-01", "0000", "0000-01", "9999-12-31", "9999", "9999-12", "10000-01-01", "2026-02-29",
    "2024-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "-2026-01-01", "2026-1-1", "26-11-2026",
    "2026-11-24T10:00:00Z", "2026-W48", "1582-10-10", "2026-11-24/2026-11-25", "24:00", "23:60", "-1:00", "99:99",
    "0:00", "00:00-00:00", "23:59 - 00:01", "00:00-23:59",
  ]

  private static let texts = [
    "", "''", "\"\"", "' '", "\"\\n\"", "\"\\0\"", "\"\\x07\"", "\"\\e[31m\"", "\"\\t\"", "a",
    String(repeating: "a", count: 9_999),
    String(repeating: "a ", count: 4_999), String(repeating: "éa-", count: 2_000),
    "\"" + String(repeating: "a\\n", count: 2_000) + "\"", String(repeating: "https://a.nl ", count: 700),
    "'" + String(repeating: "[a](b.md) ", count: 900) + "'", "'" + String(repeating: "*", count: 9_000) + "'",
    "'" + String(repeating: "[", count: 9_000) + "'", "'" + String(repeating: "`a", count: 4_000) + "'", "index",
    "moties/m1", "../../etc/passwd", "/", ".", "..", "a/../b", "moties/", "/moties/m1", "moties//m1", "MOTIES/M1",
    "con", "a b",
    "a#b", "a?b", "a%2Fb", "%", "{{title}}", "'{{{'", "<script>alert(1)</script>", "'<!--'", "']]>'", "</title>", "\\",
    "\\\\",
    "'\"onclick=\"'", "=1+1", "'=cmd|a'", "'@a'", "'-- a'", "ja", "nee", "true", "null", "~", "yes", "Loopt", "besluit",
  ]

  private static let unicode = [
    "\u{A0}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{202E}abc", "\u{2028}", "\u{2066}a", "\u{FEFF}", "\u{FFFD}",
    "\u{E000}",
    "\u{10400}", "\u{1D400}", "\u{20000}", "\u{30000}", "\u{E0041}", "\u{F0000}", "\u{10FFFD}",
    "\u{1F469}\u{200D}\u{1F467}",
    "\u{1F1F3}\u{1F1F1}", "e" + String(repeating: "\u{301}", count: 3_000),
    String(repeating: "\u{1F469}\u{200D}", count: 1_000),
    String(repeating: "\u{FDFA}", count: 1_000), "İstanbul", "ẞ", "ﬁ", "ǅ", "ʼn", "שלום", "العربية", "日本語", "ไทย",
    "नमस्ते",
    "\u{1100}\u{1161}", "\u{0}", "\u{1}", "\u{7F}", "\u{85}", "\u{9B}", "\u{FFFE}", "\u{FFFF}", "\u{1FFFE}",
  ]

  private static let addresses = [
    "https://a.nl", "http://a.nl:99999/", "https://", "https:", "HTTPS://A.NL", "//a.nl", "https://a.nl/\u{E9}?a=[]#b",
    "https://[::1]/", "https://a@b:c@d", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,a", "vbscript:a",
    "file:///etc/passwd", "mailto:a@b.nl", "mailto:", "tel:+31", "ftp://a", "urn:a", "blob:a", "about:blank",
    "lang:fy", "term:raad", "figure:fasen", "stand:moties/m1", "'#bron-brief'", "'#'", "https://xn--a", "https://a..b",
    "a@b",
    "@", "a@", "content/nl/index.md", "file.pdf", "nl/moties/", "?a=b", "https://a.nl/%", "https://a.nl/%zz",
  ]

  private static let yaml = [
    "[]", "[ ]", "[a]", "[a, a]", "[[]]", "[[a], [b]]", "[a: b]", "{}", "{ a: b }", "{ a: { b: c } }", "[{ a: b }]",
    "[null, ~]",
    "{ nl: a }", "{ nl: a, fy: b }", "{ nl: [a] }", "{ en: a }", "!!str 1", "!!int a", "!!binary YQ==",
    "!!set { a, b }", "!a b",
    "!<tag:a,2026:b> c", "&a b", "*a", "&a [*a]", "%YAML 1.2", "@a", "`a`", "? a", "- a", "|\n  a\n  b", ">-\n  a", "|",
    ">+",
    "a: b: c", "'a", "\"a", "[a", "{ a", "a # b", "#", ": a", "---", "...", "<<: { a: b }", "{ <<: { a: b } }",
    "[" + String(repeating: "a, ", count: 2_000) + "b]",
    String(repeating: "[", count: 90) + String(repeating: "]", count: 90),
    "{ datum: 2026-11-24 }", "[{ datum: 2026-11-24, gebeurtenis: ingediend, bron: brief }]", "[{}]", "[{}, {}]",
    "[{ sleutel: a }, { sleutel: a }]",
  ]
}
