import Foundation

/// Tries `oko` on inputs that nobody would write: `make fuzz`.
///
/// - `Fuzz seeds FOLDER` writes the first inputs of each target, and our words for libFuzzer's dictionary.
/// - `Fuzz FOLDER/markdown [options of libFuzzer]` tries one target; a file in that folder is tried once.
/// - `Fuzz sites NUMBER [FIRST]` tries damaged sites, each with a number that makes it again.
@main
struct Fuzz {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "seeds": try Seeds.write(to: arguments.dropFirst().first ?? ".build-fuzz")
    case "sites":
      let numbers = arguments.dropFirst().compactMap { UInt64($0) }
      exit(try await SiteRun(first: numbers.dropFirst().first ?? 0, count: numbers.first ?? 1_000).run() ? 0 : 1)
    default:
      let names = arguments.filter { !$0.hasPrefix("-") }.flatMap { $0.split(separator: "/") }
      guard let target = names.lazy.compactMap({ FuzzTarget(rawValue: String($0)) }).first else {
        fatalError("name a target: \(FuzzTarget.allCases.map(\.rawValue))")
      }
      exit(target.runDriver())
    }
  }
}

extension FuzzTarget {
  private typealias Input = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  private typealias Driver =
    @convention(c) (
      UnsafeMutablePointer<Int32>, UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<Int8>?>>, Input
    ) -> Int32

  /// Hands the process to libFuzzer, which is looked up because only `make fuzz` links it.
  fileprivate func runDriver() -> Int32 {
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "LLVMFuzzerRunDriver") else {
      fatalError("built without libFuzzer; use make fuzz")
    }
    var (count, values) = (CommandLine.argc, CommandLine.unsafeArgv)
    return unsafeBitCast(symbol, to: Driver.self)(&count, &values, input)
  }

  /// The function that libFuzzer calls, which can't capture anything.
  private var input: Input {
    switch self {
    case .fields: { FuzzTarget.fields.take($0, $1) }
    case .markdown: { FuzzTarget.markdown.take($0, $1) }
    case .templates: { FuzzTarget.templates.take($0, $1) }
    case .tables: { FuzzTarget.tables.take($0, $1) }
    }
  }

  private func take(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let problems = problems(in: Array(UnsafeBufferPointer(start: bytes, count: count)))
    precondition(problems.isEmpty, problems.joined(separator: "\n"))
    return 0
  }
}
