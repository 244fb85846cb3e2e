/// Cuts names to the width of a column so that no two of them read the same.
///
/// The end of a name is cut: `Mines prov. (CPISTEMA)` becomes `Mines prov.…`. When an earlier name
/// already reads so, the middle is cut instead and the last word stays: `Affaires sociales` and
/// `Affaires soc. prov.` become `Affaires so…` and `Affair…prov.`.
enum MatrixHeadings {
  static func fitted(_ names: [String], limit: Int) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let forms = [cutAtTheEnd(name, limit: limit), cutInTheMiddle(name, limit: limit)]
      let heading = forms.first { !taken.contains($0) } ?? forms[0]
      taken.insert(heading)
      return heading
    }
  }

  private static func cutAtTheEnd(_ name: String, limit: Int) -> String {
    guard name.count > limit else { return name }
    return trimmed(name.prefix(limit - 1)) + "…"
  }

  private static func cutInTheMiddle(_ name: String, limit: Int) -> String {
    guard name.count > limit, let last = name.split(separator: " ").last else { return name }
    let tail = last.suffix(limit / 2)
    return trimmed(name.prefix(limit - 1 - tail.count)) + "…" + tail
  }

  private static func trimmed(_ text: Substring) -> String {
    text.last == " " ? String(text.dropLast()) : String(text)
  }
}
