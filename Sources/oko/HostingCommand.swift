import ArgumentParser
import Basics
import Foundation
import SiteOutput

/// `oko hosting`: prints the rules with which a server should serve the site.
struct HostingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hosting",
    abstract: words(
      nl: "Schrijft de regels waarmee een webserver de site hoort te tonen.",
      en: "Prints the rules with which a web server should serve the site."),
    discussion: words(
      nl: """
        De regels noemen de headers, de soorten bestanden, de doorverwijzingen van oude adressen en de pagina voor wat er niet \
        is, en tonen niet wat oko voor zichzelf bewaart. Die van nginx horen in 'server { … }', die van Apache in \
        '<VirtualHost>' (met mod_headers en mod_rewrite). Diensten als Netlify lezen '_headers' en '_redirects' in de site zelf.

        VOORBEELDEN:
          oko hosting nginx > /etc/nginx/snippets/oko.conf
          oko hosting apache > /etc/apache2/oko.conf
        """,
      en: """
        The rules name the headers, the types of files, the redirects from former addresses and the page for what isn't there, \
        and leave out what oko keeps for itself. Those of nginx belong in 'server { … }', those of Apache in '<VirtualHost>' \
        (with mod_headers and mod_rewrite). Services such as Netlify read '_headers' and '_redirects' in the site itself.

        EXAMPLES:
          oko hosting nginx > /etc/nginx/snippets/oko.conf
          oko hosting apache > /etc/apache2/oko.conf
        """))

  enum Server: String, CaseIterable, ExpressibleByArgument {
    case nginx, apache
  }

  @Argument(help: help("server", nl: "De webserver: nginx of apache.", en: "The web server: nginx or apache."))
  var server: Server

  @OptionGroup var options: SiteOptions

  func run() async throws {
    try await options.run {
      let rules = ServerRules(try await options.build().site)
      let text =
        switch server {
        case .nginx: rules.nginx(options.messages)
        case .apache: rules.apache(options.messages)
        }
      FileHandle.standardOutput.write(Data(text))
    }
  }
}
