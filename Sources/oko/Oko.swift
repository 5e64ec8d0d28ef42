import ArgumentParser

/// The command `oko`.
@main
struct Oko: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the public website on which a municipality accounts for OKO.",
    discussion: """
      EXAMPLES:
        oko check               Tells every mistake in content/ and templates/, and writes nothing.
        oko build               Builds the site in public/.
        oko build --output /tmp/site --messages en
      """,
    version: "0.1.0",
    subcommands: [BuildCommand.self, CheckCommand.self]
  )
}
