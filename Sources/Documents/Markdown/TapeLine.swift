import Basics

extension Tape {
  /// Records a text whose only markup is words in another language.
  init(line text: String, at range: FileRange) {
    self.init(of: range, capacity: text.utf8.count)
    let line = add(.line, at: range.bytes)
    for part in text.languageParts {
      let language = part.language.map { add(.language(number(of: String($0))), at: range.bytes) }
      add(.text(isPlain: false), at: range.bytes)
      add(words: part.words.utf8)
      if let language { end(language) }
    }
    end(line)
    finish()
  }
}
