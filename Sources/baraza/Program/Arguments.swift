/// What is done to the words of the command line before the parser reads them.
enum Arguments {
  /// The option that stands for the word after `--csv=`: the parser knows no flag that may have a value.
  static let csvForm = "csv-form"

  /// The words as the parser understands them.
  static func prepared(_ words: some Collection<String>) -> [String] {
    var isOver = false
    return words.flatMap { word -> [String] in
      isOver = isOver || word == "--"
      guard !isOver, word.hasPrefix("--csv=") else { return [word] }
      return ["--csv", "--\(csvForm)=\(word.dropFirst(6))"]
    }
  }
}
