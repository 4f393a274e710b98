/// The names the zone folders offer, read only to help with a misspelt one.
struct ZoneNames {
  /// In no order; empty when the folders hold no list.
  let all: [String]

  private static let sizeLimit = 1 << 20

  init(folders: [String]) {
    let lists: [(file: String, column: @Sendable ([Substring]) -> Int?)] = [
      // Source lines: "Z NAME …" is a zone, "L TARGET NAME" another name for one.
      ("tzdata.zi", { $0.first == "Z" ? 1 : $0.first == "L" ? 2 : nil }),
      ("zone.tab", { $0.first?.hasPrefix("#") == true ? nil : 2 }),
    ]
    for folder in folders {
      for list in lists {
        let names = Self.lines("\(folder)/\(list.file)").compactMap { line -> String? in
          let fields = line.split { $0 == " " || $0 == "\t" }
          guard let column = list.column(fields), column < fields.count else { return nil }
          return String(fields[column])
        }
        guard names.isEmpty else {
          all = names
          return
        }
      }
    }
    all = []
  }

  /// The name most like the given one, nil when none is near.
  func nearest(to name: String) -> String? {
    let wanted = Self.folded(name)
    var best: (distance: Int, name: String)?
    for candidate in all {
      let folded = Self.folded(candidate)
      // Whoever writes a city alone most likely wants the zone of that city.
      let compared = wanted.contains(UInt8(ascii: "/")) ? folded : Self.city(folded)
      guard let distance = editDistance(wanted, compared, atMost: min(3, wanted.count / 3))
      else { continue }
      if let best, (best.distance, best.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 == 0x20 ? 0x5F : $0 }
  }

  private static func city(_ name: [UInt8]) -> [UInt8] {
    Array(name.split(separator: UInt8(ascii: "/")).last ?? [])
  }

  private static func lines(_ path: String) -> [Substring] {
    guard let file = try? FileReading(path), let bytes = try? file.contents(atMost: sizeLimit)
    else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
