/// Cuts names to a width so that no two of those on the screen read the same (test: `DistinctNamesTests`).
///
/// The end of a name is cut: `Mines prov. (CPISTEMA)` becomes `Mines prov.…`. Of names that would then read
/// alike the middle is cut instead, and as much of their ends stays as tells them apart: `Affaires sociales`
/// and `Affaires soc. prov.` become `Affai…ciales` and `Affair…prov.`.
enum DistinctNames {
  /// The names as they are shown, in the same order; a name that comes twice reads the same both times.
  static func fitted(_ names: [String], limit: Int) -> [String] {
    let shown = shown(names, limit: limit)
    return names.map { shown[$0] ?? $0 }
  }

  /// What each of some names is shown as.
  static func shown(_ names: [String], limit: Int) -> [String: String] {
    var shown: [String: String] = [:]
    let alike = Dictionary(grouping: names.withoutRepetitions) { cutAtTheEnd($0, limit: limit) }
    for (cut, group) in alike {
      if group.count == 1 {
        shown[group[0]] = cut
      } else {
        for (name, form) in zip(group, toldApart(group, limit: limit)) { shown[name] = form }
      }
    }
    return shown
  }

  /// Keeps the last word of each, and more or less of the end where that is not enough.
  private static func toldApart(_ names: [String], limit: Int) -> [String] {
    let tails = [nil] + (1..<max(2, limit - 1)).sorted { abs($0 - limit / 2) < abs($1 - limit / 2) }
    for tail in tails {
      let forms = names.map { cutInTheMiddle($0, limit: limit, tail: tail) }
      if Set(forms).count == forms.count { return forms }
    }
    return names.map { cutAtTheEnd($0, limit: limit) }
  }

  private static func cutAtTheEnd(_ name: String, limit: Int) -> String {
    guard name.count > limit else { return name }
    return trimmed(name.prefix(max(1, limit) - 1)) + "…"
  }

  /// - Parameter tail: The characters of the end that stay; nothing for the last word, up to half.
  private static func cutInTheMiddle(_ name: String, limit: Int, tail: Int?) -> String {
    guard name.count > limit, limit > 2 else { return cutAtTheEnd(name, limit: limit) }
    let word = name.split(separator: " ").last ?? ""
    let end = tail.map { name.suffix($0) } ?? word.suffix(limit / 2)
    return trimmed(name.prefix(limit - 1 - end.count)) + "…" + end
  }

  private static func trimmed(_ text: Substring) -> String {
    text.last == " " ? String(text.dropLast()) : String(text)
  }
}
