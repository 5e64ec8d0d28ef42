import Foundation
import Synchronization

/// Notes how long each stage of a command takes, for `--timings`; where nobody asks, nothing is noted.
package final class Stopwatch: Sendable {
  package struct Lap: Sendable {
    package let stage: String
    package let wall: Duration

    /// The time on all cores together.
    package let cpu: Duration
  }

  @TaskLocal package static var current: Stopwatch?

  private let state = Mutex<(laps: [Lap], wall: ContinuousClock.Instant, cpu: Duration)>(
    ([], ContinuousClock.now, Stopwatch.cpu))

  package init() {}

  private static var cpu: Duration { .microseconds(Int64(clock()) * 1_000_000 / Int64(CLOCKS_PER_SEC)) }

  /// Ends a stage, which began where the last one ended.
  package static func lap(_ stage: String) { current?.end(stage) }

  package var laps: [Lap] { state.withLock(\.laps) }

  private func end(_ stage: String) {
    let (wall, cpu) = (ContinuousClock.now, Stopwatch.cpu)
    state.withLock { state in
      state.laps.append(Lap(stage: stage, wall: wall - state.wall, cpu: cpu - state.cpu))
      (state.wall, state.cpu) = (wall, cpu)
    }
  }
}
