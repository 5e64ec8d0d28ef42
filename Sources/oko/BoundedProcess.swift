import Foundation

/// A program that may misbehave: it gets so much time, and no more of its output is read than anybody needs.
///
/// `Process` puts a program in a process group of its own, so what it has started ends with it.
struct BoundedProcess: Sendable {
  enum Outcome: Equatable {
    /// The program has ended well, with this output.
    case output(Data)

    /// There is no such program, or it has ended with an error.
    case failed

    /// The program was still busy at the end of its time.
    case timeIsUp

    case tooMuchOutput
  }

  var environment = ProcessInfo.processInfo.environment
  var timeLimit: TimeInterval = 30

  /// The bytes of output after which a program is stopped.
  static let maximumOutput = 10_000_000

  /// Runs a program that is found as a shell would find it, without a shell: an argument is never a command.
  func run(_ command: [String]) -> Outcome {
    let (process, pipe, ended) = (Process(), Pipe(), DispatchSemaphore(value: 0))
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { _ in ended.signal() }
    let deadline = DispatchTime.now() + timeLimit
    guard (try? process.run()) != nil else { return .failed }
    var outcome = output(of: pipe.fileHandleForReading.fileDescriptor, until: deadline)
    if case .output = outcome {
      // A program may close its output and go on.
      if ended.wait(timeout: deadline) == .timedOut {
        outcome = .timeIsUp
      } else if process.terminationStatus != 0 || process.terminationReason != .exit {
        outcome = .failed
      }
    }
    if [.timeIsUp, .tooMuchOutput].contains(outcome) { kill(-process.processIdentifier, SIGKILL) }
    return outcome
  }

  /// Reads a pipe until everybody has closed its other end, or a bound is reached.
  private func output(of descriptor: Int32, until deadline: DispatchTime) -> Outcome {
    var (data, buffer) = (Data(), [UInt8](repeating: 0, count: 65_536))
    while data.count <= BoundedProcess.maximumOutput {
      let left = Double(deadline.uptimeNanoseconds) - Double(DispatchTime.now().uptimeNanoseconds)
      guard left > 0 else { return .timeIsUp }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(min(left / 1_000_000, 60_000).rounded(.up))) > 0 else { continue }
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return .output(data) }
      if count > 0 { data.append(contentsOf: buffer[..<count]) } else if errno != EINTR { return .failed }
    }
    return .tooMuchOutput
  }
}
