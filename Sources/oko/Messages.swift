import ArgumentParser
import Basics
import Foundation

extension Diagnostic.MessageLanguage: ExpressibleByArgument {
  /// The language of help and messages: that of `--messages`, or English if the locale is English, or else Dutch.
  ///
  /// Help is written before the command line is parsed, so the option is looked for here.
  static let spoken = spoken(CommandLine.arguments, ProcessInfo.processInfo.environment)

  static func spoken(_ arguments: [String], _ environment: [String: String]) -> Diagnostic.MessageLanguage {
    let given = arguments.indices.compactMap { index -> String? in
      if arguments[index] == "--messages" { return index + 1 < arguments.count ? arguments[index + 1] : nil }
      return arguments[index].dropping(prefix: "--messages=").map { String($0) }
    }
    if let language = given.last.flatMap(Diagnostic.MessageLanguage.init) { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .nl
  }
}

/// Returns a text in the language of help.
func words(nl: String, en: String) -> String { Diagnostic.Wording(nl: nl, en: en).text(.spoken) }

/// Returns the help of an argument, with the name of its value.
func help(_ value: String? = nil, nl: String, en: String) -> ArgumentHelp {
  ArgumentHelp(words(nl: nl, en: en), valueName: value)
}

/// The Dutch for what the argument parser says in English: the frame of its help, and what is wrong with a command line.
enum ParserWords {
  static func dutch(_ text: String) -> String {
    phrases.reduce(text) { text, phrase in
      text.replacingOccurrences(of: "(?m)" + phrase.english, with: phrase.dutch, options: .regularExpression)
    }
  }

  private static let phrases: [(english: String, dutch: String)] = [
    ("^OVERVIEW: ", ""), ("^USAGE: ", "GEBRUIK: "), ("^Usage: ", "Gebruik: "), ("^Help:  ", "Uitleg: "),
    ("^ARGUMENTS:$", "ARGUMENTEN:"), ("^OPTIONS:$", "OPTIES:"), ("^SUBCOMMANDS:$", "COMMANDO’S:"),
    ("<options>", "<opties>"), ("<subcommand>", "<commando>"), ("Show help information\\.", "Toont deze uitleg."),
    ("Show the version\\.", "Toont de versie."), ("\\(default:", "(standaard:"),
    ("\\(values:", "(waarden:"), (";(\\s+)default: ", ";$1standaard: "),
    ("See '(.*)' for detailed help\\.", "Zie '$1' voor de uitleg van een commando."),
    ("See '(.*)' for more information\\.", "Zie '$1' voor de uitleg."),
    ("Unknown option '(.*?)'", "onbekende optie '$1'"), ("Did you mean '(.*)'\\?", "Bedoelt u '$1'?"),
    ("Missing value for '(.*)'", "achter '$1' ontbreekt een waarde"),
    (
      "The option '(.*?)' does not take any value, but '(.*)' was specified\\.", "de optie '$1' heeft geen waarde: '$2'"
    ),
    ("Unexpected argument '(.*)'", "'$1' past hier niet"),
    ("^(.*)\\d+ unexpected arguments: (.*)$", "$1deze woorden passen hier niet: $2"),
    ("Missing expected argument '(.*)'", "er ontbreekt een argument: '$1'"),
    ("Missing one of: (.*)", "noem een van deze: $1"),
    ("The value '(.*)' is invalid for '(.*?)'", "'$1' kan niet bij '$2'"),
    ("Please provide one of the following:", "Kies er een:"),
    ("Please provide one of (.*) (and|or) (.*)\\.", "Kies uit $1 of $3."), ("Invalid option: ", "ongeldige optie: "),
    ("Missing required subcommand\\.", "er ontbreekt een commando"),
  ]
}
