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
