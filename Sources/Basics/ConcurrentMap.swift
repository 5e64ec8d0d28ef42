import Dispatch
import Synchronization

/// Transforms the elements on all cores and returns the results in the order of the elements.
///
/// The elements are divided into a few slices, since a single transformation takes less time than a task switch.
package func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  let size = max(1, elements.count / 64)
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    for start in stride(from: 0, to: elements.count, by: size) {
      group.addTask { (start, elements[start..<min(start + size, elements.count)].map(transform)) }
    }
    var slices: [(start: Int, results: [Result])] = []
    for await slice in group { slices.append(slice) }
    return slices.sorted { $0.start < $1.start }.flatMap(\.results)
  }
}

/// Transforms the elements as ``concurrentMap(_:_:)`` does, while the caller waits: for what takes its time in the system.
package func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], inSlicesOf minimum: Int = 16, _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let size = max(minimum, elements.count / 64)
  let starts = Array(stride(from: 0, to: elements.count, by: size))
  if starts.count < 2 { return elements.map(transform) }
  let slices = Mutex(Array(repeating: [Result](), count: starts.count))
  DispatchQueue.concurrentPerform(iterations: starts.count) { number in
    let results = elements[starts[number]..<min(starts[number] + size, elements.count)].map(transform)
    slices.withLock { $0[number] = results }
  }
  return slices.withLock { $0.flatMap(\.self) }
}
