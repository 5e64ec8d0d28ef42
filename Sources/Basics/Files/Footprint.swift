import Glibc

/// What the system says of files, as one number: it is another one once somebody changed, added or removed a file.
///
/// A time can be set back, but that is a change too, and the system notes when it was.
package struct Footprint: Sendable {
  package private(set) var number: UInt64 = 0

  /// Whether a change since ``start`` would be seen.
  ///
  /// It wouldn't, as in git, if a file was written just before: it can get the same time once more.
  package private(set) var isCertain = true

  /// When the first file was looked at.
  private let start: Int

  /// The files that were looked at.
  private var count = 0

  package init() { start = Footprint.now }

  private init(since start: Int) { self.start = start }

  /// The nanoseconds since 1970, by the clock from which a changed file gets its time, which may be some ticks late.
  package static var now: Int { time(CLOCK_REALTIME_COARSE) }

  /// Waits until a file that changes gets a later time than any before.
  package static func waitForNextTick() async {
    let last = time(CLOCK_REALTIME)
    for _ in 0..<50 where now <= last { try? await Task.sleep(for: .milliseconds(1)) }
  }

  private static func time(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.nanoseconds
  }

  /// Adds what isn't a file, such as an option.
  package mutating func add(_ bytes: [UInt8]) { mix(fnv1a(bytes)) }

  package mutating func add(_ other: Footprint) {
    mix(other.number)
    isCertain = isCertain && other.isCertain
  }

  /// Adds the program that runs and the libraries that it uses, one of which reads Markdown.
  package mutating func addProgram() {
    guard let root = OpenFolder("/") else { return isCertain = false }
    // What is loaded lies at other addresses each time, so also in another order.
    var paths: Set<String> = []
    // `7f6d3c226000-7f6d3c37c000 r-xp 00026000 fe:00 333151  /usr/lib/x86_64-linux-gnu/libc.so.6`
    for line in Footprint.maps.split(separator: UInt8(ascii: "\n")) {
      let rights = line.drop { $0 != UInt8(ascii: " ") }.dropFirst()
      guard rights.dropFirst(2).first == UInt8(ascii: "x"), let path = rights.firstIndex(of: UInt8(ascii: "/"))
      else { continue }
      paths.insert(String(decoding: line[(path + 1)...], as: UTF8.self))
    }
    if paths.isEmpty { isCertain = false }
    for path in paths.sorted() { add(all: path, in: root) }
  }

  /// What the system says of the memory of this program, a part at a time.
  private static var maps: [UInt8] {
    let file = open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    var (bytes, part) = ([UInt8](), [UInt8](repeating: 0, count: 16_384))
    while case let count = read(file, &part, part.count), count > 0 { bytes += part[..<count] }
    return bytes
  }

  /// Adds a file, or a folder with everything that ``FileTree`` reads in it. What isn't there counts as well.
  package mutating func add(all name: String, in folder: OpenFolder) { add(all: name, in: folder, depth: 0) }

  private mutating func add(all name: String, in folder: OpenFolder, depth: Int) {
    mix(fnv1a(name.utf8))
    guard let status = folder.status(of: name) else { return }
    add(status)
    guard status.type == S_IFDIR else { return }
    var names: [String] = []
    // What would take long isn't looked at.
    guard depth < 64, let inner = folder.folder(name), inner.forEachName({ names.append(String(cString: $0)) }) else {
      return isCertain = false
    }
    // A folder has no order.
    var sum: UInt64 = 0
    for name in names where isCertain && !name.utf8.starts(with: ".".utf8) {
      var entry = Footprint(since: start)
      entry.add(all: name, in: inner, depth: depth + 1)
      sum &+= entry.number
      count += entry.count
      isCertain = entry.isCertain && count <= FileTree.maximumCount
    }
    mix(sum)
  }

  /// Adds the regular files whose paths are the lines of a text, and where the folders on the way to them are.
  ///
  /// - Parameter isOwn: Whether a file is as the build left it, by its path and the times of its last change of any kind
  ///   and of its last writing; `nil` if that needs no asking.
  package mutating func add(
    files lines: [UInt8], in folder: OpenFolder,
    if isOwn: (@Sendable (_ path: String, _ changed: Int, _ written: Int) -> Bool)? = nil
  ) {
    add(lines)
    let parts = parallelMap(Footprint.parts(of: lines), inSlicesOf: 1) { [start] part in
      var footprint = Footprint(since: start)
      footprint.add(lines: part, in: folder, if: isOwn)
      return footprint
    }
    for part in parts { add(part) }
  }

  /// Returns a text in parts of some hundred lines.
  private static func parts(of lines: [UInt8]) -> [ArraySlice<UInt8>] {
    var (parts, rest): ([ArraySlice<UInt8>], ArraySlice<UInt8>) = ([], lines[...])
    while !rest.isEmpty {
      let end = rest.dropFirst(16_384).firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      parts.append(rest[..<end])
      rest = rest[end...]
    }
    return parts
  }

  private mutating func add(
    lines: ArraySlice<UInt8>, in folder: OpenFolder,
    if isOwn: (@Sendable (_ path: String, _ changed: Int, _ written: Int) -> Bool)?
  ) {
    var (path, last) = ([CChar](), [CChar]())
    for byte in lines where isCertain {
      if byte != UInt8(ascii: "\n") {
        path.append(CChar(bitPattern: byte))
        continue
      }
      if path.isEmpty { continue }
      addFolders(of: &path, unlike: last, in: folder)
      let name = isOwn.map { _ in String(decoding: path.map(UInt8.init(bitPattern:)), as: UTF8.self) }
      path.append(0)
      guard let status = folder.status(of: path), status.type == S_IFREG else { return isCertain = false }
      if let isOwn, let name, !isOwn(name, status.changed, status.written) { return isCertain = false }
      add(status)
      swap(&path, &last)
      path.removeAll(keepingCapacity: true)
    }
  }

  /// Adds the folders of a path that aren't those of another.
  private mutating func addFolders(of path: inout [CChar], unlike last: [CChar], in folder: OpenFolder) {
    let slash = CChar(bitPattern: UInt8(ascii: "/"))
    var isKnown = true
    for index in path.indices {
      isKnown = isKnown && index < last.count && path[index] == last[index]
      guard path[index] == slash, !isKnown else { continue }
      path[index] = 0
      // Its times change with what others put there.
      if let status = folder.status(of: path), status.type == S_IFDIR { addIdentity(status) } else { isCertain = false }
      path[index] = slash
    }
  }

  private mutating func add(_ status: stat) {
    count += 1
    addIdentity(status)
    mix(UInt64(bitPattern: Int64(status.st_size)))
    for time in [status.changed, status.written] {
      mix(UInt64(bitPattern: Int64(time)))
      // Where times are whole seconds, they may be of the last even one.
      let mayRepeat = time % 1_000_000_000 == 0 ? time + 2_000_000_000 : time
      isCertain = isCertain && mayRepeat < start
    }
  }

  private mutating func addIdentity(_ status: stat) {
    for value in [UInt64(status.st_dev), UInt64(status.st_ino), UInt64(status.st_mode)] { mix(value) }
  }

  /// Both halves of a product: each bit of a value changes half of the bits of the number.
  private mutating func mix(_ value: UInt64) {
    let product = (number ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: value ^ 0xD1B5_4A32_D192_ED03)
    number = product.high ^ product.low
  }
}

extension stat {
  fileprivate var type: mode_t { st_mode & S_IFMT }

  fileprivate var written: Int { st_mtim.nanoseconds }

  fileprivate var changed: Int { st_ctim.nanoseconds }
}

extension timespec {
  fileprivate var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
