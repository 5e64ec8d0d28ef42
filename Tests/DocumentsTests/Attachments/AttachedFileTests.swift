import Testing

@testable import Basics
@testable import Documents
@testable import TestSupport

struct AttachedFileTests {
  private func attachment(_ bytes: [UInt8], _ path: String = "a") -> AttachedFile {
    AttachedFile(File(path: path, copying: bytes))
  }

  private func formats(_ files: [[UInt8]]) -> [String?] { files.map { attachment($0).format?.name } }

  @Test func knowsAFormatByItsBytes() {
    let pictures = [SampleFiles.jpeg(), SampleFiles.png, SampleFiles.gif, SampleFiles.avif, SampleFiles.svg()]
    #expect(formats(pictures + SampleFiles.webP) == ["JPEG", "PNG", "GIF", "AVIF", "SVG", "WebP", "WebP", "WebP"])
    let others = [
      SampleFiles.heic, SampleFiles.film, SampleFiles.tiff, SampleFiles.bmp, SampleFiles.pdf, SampleFiles.zip,
    ]
    #expect(formats(others) == ["HEIC", "MP4", "TIFF", "BMP", "PDF", "ZIP"])
    let texts = [
      "<!doctype HTML>", "\u{FEFF}<html>", "<?xml version=\"1.0\"?><gpx/>", "naam;aantal", "BM is een afkorting", "",
    ]
    #expect(formats(texts.map { Array($0.utf8) }) == ["HTML", "HTML", "XML", nil, nil, nil])
  }

  /// A file whose end is missing was not sent or saved to its end.
  @Test func knowsThatItsEndIsMissing() {
    let whole =
      [
        SampleFiles.jpeg(count: 90), SampleFiles.png, SampleFiles.gif, SampleFiles.avif, SampleFiles.pdf,
        SampleFiles.zip,
        SampleFiles.svg(),
      ] + SampleFiles.webP
    for bytes in whole {
      #expect(attachment(bytes).damage == nil)
      #expect(attachment(bytes.dropLast(8)).damage == .cutOff)
    }
    // A telephone puts a film behind a photo.
    #expect(attachment(SampleFiles.jpeg() + SampleFiles.film).damage == nil)
  }

  @Test(arguments: [
    ("a.jpg", SampleFiles.png, AttachedFile.Damage.otherFormat), ("a.JPEG", SampleFiles.jpeg(), nil),
    ("a.png", [], .empty),
    ("a.jpg", Array("version https://git-lfs.github.com/spec/v1".utf8), .unknown), ("a.docx", SampleFiles.zip, nil),
    ("a.csv", SampleFiles.zip, .otherFormat), ("a.csv", Array("<b>;2".utf8), nil), ("a.idml", SampleFiles.zip, nil),
    ("a.doc", SampleFiles.zip, .otherFormat), ("a.txt", Array("x".utf8), nil), ("a.xyz", SampleFiles.pdf, nil),
  ])
  func knowsThatTheNameIsWrong(path: String, bytes: [UInt8], damage: AttachedFile.Damage?) {
    #expect(attachment(bytes, path).damage == damage)
  }

  @Test func knowsWhereAPhotoWasTaken() {
    #expect(attachment(SampleFiles.jpeg(SampleFiles.notes)).hasPlace)
    #expect(!attachment(SampleFiles.jpeg(SampleFiles.notesWithoutPlace)).hasPlace)
    #expect(!attachment(SampleFiles.jpeg()).hasPlace)
  }

  /// Notes in other formats, those of cameras and those of programs.
  @Test(arguments: [true, false])
  func knowsWhereAPictureWasTaken(hasPlace: Bool) {
    let notes = hasPlace ? SampleFiles.notes : SampleFiles.notesWithoutPlace
    let latitude = hasPlace ? "52,57.6N" : "0,0.0N"
    let pictures = [
      SampleFiles.png("eXIf", notes), SampleFiles.webP("EXIF", notes),
      SampleFiles.webP("EXIF", "Exif\0\0".utf8 + notes),
      SampleFiles.avif(notes),
    ]
    let programs = ["exif:GPSLatitude=\"\(latitude)\"", "<exif:GPSLatitude>\(latitude)</exif:GPSLatitude>"].flatMap {
      let text = Array("<x:xmpmeta exif:GPSVersionID=\"2.2\" \($0)/>".utf8)
      return [
        SampleFiles.png("iTXt", "XML:com.adobe.xmp\0\0\0\0\0".utf8 + text), SampleFiles.webP("XMP ", text),
        SampleFiles.jpeg("http://ns.adobe.com/xap/1.0/\0".utf8 + text, kind: ""),
      ]
    }
    for bytes in pictures + programs {
      let file = attachment(bytes)
      #expect(file.hasPlace == hasPlace && file.damage == nil && file.size != nil, "\(bytes.count) bytes")
    }
  }

  /// Whatever a program writes after the end of a picture isn't missing from it.
  @Test func knowsTheEndOfAGIF() {
    for end in ["\n", "\r\n", "\0\0", "<!-- gemaakt met -->"] {
      #expect(attachment(SampleFiles.gif + end.utf8).damage == nil)
      #expect(attachment(SampleFiles.gif.dropLast(1) + end.utf8).damage == .cutOff)
    }
  }

  // MARK: Drawings

  /// What drawing programs write does nothing.
  @Test(arguments: [
    "<a xlink:href=\"https://gemeente.example/\"><text>x</text></a>", "<use xlink:href=\"#a\"/>", "<!-- <script> -->",
    "<style>.a { fill: url(#g); background: url('data:image/png;base64,A') }</style>",
    "<text>onload = javascript, url(x)</text>",
    "<image href=\"data:image/png;base64,AAAA\"/>", "<g style=\"filter:url(&quot;#f&quot;)\" fill='url(#g)'/>",
    "<metadata><rdf:RDF><cc:license rdf:resource=\"http://creativecommons.org/\"/></rdf:RDF></metadata>",
  ])
  func isHarmless(inside: String) {
    let head = """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
        <!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
      ]>

      """
    let danger = attachment(Array(head.utf8) + SampleFiles.svg(inside), "a.svg").danger
    #expect(danger == nil, "\(String(describing: danger))")
  }

  /// In a vocabulary of its own, a name of HTML means something else.
  @Test(arguments: [
    "<gpx xmlns=\"http://www.topografix.com/GPX/1/1\"><metadata><link href=\"https://www.voorbeeld.example/\"/></metadata></gpx>",
    "<raad><meta naam=\"a\"/><object id=\"1\"/><form/></raad>",
  ])
  func ofItsOwnRunsNothing(text: String) {
    if case .script? = attachment(Array(text.utf8), "a.xml").danger { Issue.record("\(text)") }
  }

  /// Unless it is in that of HTML, however that is written.
  @Test(arguments: [
    "<a xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:object data='x'/></a>", "<a><script/></a>",
    "<a xmlns:h=\"http://www.w3.org/1999/&#x78;html\"><h:meta http-equiv='refresh'/></a>",
  ])
  func ofHTMLRunsSomething(text: String) {
    guard case .script? = attachment(Array(text.utf8), "a.xml").danger else {
      Issue.record("\(text)")
      return
    }
  }

  @Test(arguments: [
    "<script>x</script>", "<svg:script href='#'/>", "<rect onload = \"x()\"/>", "<rect\nONCLICK='x'/>",
    "<rect/onload=x>",
    "<a href=\"javascript:x\">x</a>", "<a xlink:href=' java&#x0A;script:x'>x</a>", "<a href='&#106;avascript:x'>x</a>",
    "<set attributeName=\"onclick\" to=\"x\"/>", "<animate attributeName='href' to='javascript:x'/>",
    "<use href=\"data:image/svg+xml,x\"/>", "<foreignObject><iframe src='x'/></foreignObject>", "<handler/>",
  ])
  func runsAScript(inside: String) {
    for name in ["a.svg", "a.xml", "a"] {
      guard case .script? = attachment(SampleFiles.svg(inside), name).danger else {
        Issue.record("\(inside) in \(name) runs nothing")
        continue
      }
    }
  }

  @Test(arguments: [
    "<image href=\"https://elders.example/a.png\"/>", "<image xlink:href='foto.jpg'/>",
    "<use href='//elders.example/a.svg#b'/>",
    "<style>@import url(\"https://fonts.example/css\");</style>",
    "<style><![CDATA[a{b:url( 'https://x.example' )}]]></style>",
    "<g style='fill: url(https://x.example#a)'/>",
  ])
  func takesSomethingFromElsewhere(inside: String) {
    guard case .outside? = attachment(SampleFiles.svg(inside), "a.svg").danger else {
      Issue.record("\(inside) takes nothing")
      return
    }
  }

  /// A name for other markup, a style sheet, and an encoding in which nobody would see a script.
  @Test func isHiddenInItsHead() {
    let drawing = String(decoding: SampleFiles.svg("<script/>"), as: UTF8.self)
    let utf16 = [0xFF, 0xFE] + drawing.utf16.flatMap { sign -> [UInt8] in [UInt8(sign & 255), UInt8(sign >> 8)] }
    #expect(attachment(utf16, "a.svg").danger != nil)
    for head in [
      "<!DOCTYPE svg [<!ENTITY a \"&#60;script/>\">]>", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"b.xml\">]>",
      "<?xml-stylesheet href=\"a.xsl\"?>", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>",
    ] {
      #expect(attachment(Array(head.utf8) + SampleFiles.svg("&a;"), "a.svg").danger != nil, "\(head)")
    }
  }
}
