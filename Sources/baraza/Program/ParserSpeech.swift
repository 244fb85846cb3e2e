import Domain
import Interchange
import Wording

/// Says what the argument parser has to say in the language of the person who asks: it speaks English
/// only, and its errors are its own, so its sentences are known by their form.
struct ParserSpeech {
  let language: Language
  /// The verbs of the program.
  let verbs: [String]
  /// The words of the command line.
  let words: [String]
  /// The options that the verb of these words knows; it takes a while.
  let options: () -> Set<String>

  /// What is wrong with the command line, and how it is used.
  func complaint(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let end = lines.firstIndex { line in
      ["Help:  ", "Usage: "].contains { line.hasPrefix($0) }
    }
    let error = lines[..<(end ?? lines.count)].joined(separator: "\n")
    guard let message = error.dropping("Error: ") else { return text }
    let sentence =
      (unknownBefore(message) ?? sentence(for: message)).map { $0[language] } ?? message
    let rest = lines[(end ?? lines.count)...].map(frameLine)
    return (["baraza: " + sentence] + rest).joined(separator: "\n")
  }

  /// The help, with a frame of our own around our own texts.
  func help(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { frameLine(String($0)) }.joined(separator: "\n")
  }

  private func frameLine(_ line: String) -> String {
    if let text = line.dropping("Help:  ") { return Phrase.Parser.help(text)[language] }
    if let text = line.dropping("Usage: ") { return Phrase.Parser.usage(framed(text))[language] }
    if let see = line.wholeMatch(of: #/  See '(.*)' for (?:more information|detailed help)\./#) {
      return framed(Phrase.Parser.see(String(see.1))[language])
    }
    return framed(line)
  }

  private func framed(_ line: String) -> String {
    Phrase.Parser.frame.reduce(line) { line, piece in
      line.replacing(piece.parser, with: piece.ours[language])
    }
  }
}

// MARK: - Errors

extension ParserSpeech {
  /// An option that there is not, which is said before anything that is missing; the parser looks at what is
  /// missing first, and whoever mistypes an option would not learn of it.
  private func unknownBefore(_ message: String) -> Bilingual? {
    guard message.hasPrefix("Missing ") else { return nil }
    let given = words.prefix { $0 != "--" }.filter { $0.hasPrefix("-") && $0.count > 1 }
      .map { String($0.prefix { $0 != "=" }) }
    let known = options()
    guard !known.isEmpty, let unknown = given.first(where: { !known.contains($0) }) else {
      return nil
    }
    return Phrase.Parser.unknownOption(
      unknown, meant: Closest.to(unknown, among: known.sorted()))
  }

  /// What is said instead; nothing for sentences of our own.
  private func sentence(for message: String) -> Bilingual? {
    typealias Say = Phrase.Parser
    if let found = message.wholeMatch(of: /Unknown option '([^']*)'(?:\. Did you mean '(.*)'\?)?/) {
      let option = String(found.1)
      return Say.unknownOption(option, meant: closest(option, among: found.2.map { [String($0)] }))
    }
    if let found = message.wholeMatch(
      of: /(?s)(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'/)
    {
      return unexpected(found.1.split(separator: "', '").map(String.init))
    }
    if let found = message.wholeMatch(of: /(?s)The value '(.*)' is invalid for '([^']*)'(.*)/) {
      return badValue(String(found.1), of: String(found.2), tail: String(found.3))
    }
    if let found = message.wholeMatch(of: /Missing expected argument '(.*)'/) {
      return Say.argumentMissing(String(found.1))
    }
    if let found = message.wholeMatch(of: /Missing value for '(.*)'/) {
      return Say.valueMissing(String(found.1))
    }
    return rareSentence(for: message)
  }

  private func rareSentence(for message: String) -> Bilingual? {
    typealias Say = Phrase.Parser
    if let found = message.wholeMatch(
      of: /(?s)The option '([^']*)' does not take any value, but '(.*)' was specified\./)
    {
      return Say.noValueWanted(String(found.1), String(found.2))
    }
    if let found = message.wholeMatch(
      of: /Value to be set with flag '(.*)' had already been set with flag '(.*)'/)
    {
      return Say.saidTwice(String(found.2), String(found.1))
    }
    if let found = message.wholeMatch(of: /(?s)Invalid option: (.*)/) {
      return Say.unknownOption(String(found.1), meant: nil)
    }
    if let found = message.wholeMatch(of: /(?s)Unknown option '([^']*)'.*\n   or: .*/) {
      return Say.unknownOption(String(found.1), meant: nil)
    }
    if let found = message.wholeMatch(of: /(?s)Can't generate completion scripts for '(.*?)'\..*/) {
      return Say.noCompletions(String(found.1))
    }
    if message.hasPrefix("Can't autodetect") { return Say.noCompletions("") }
    if let found = message.wholeMatch(of: /Missing one of: '(.*)'/) {
      return Say.argumentMissing(String(found.1).replacing("', '", with: ", "))
    }
    return message == "Missing required subcommand." ? Say.verbMissing : nil
  }

  /// Words that nothing is left for: the first may have been meant as a verb.
  private func unexpected(_ words: [String]) -> Bilingual {
    guard let first = words.first, first == self.words.first(where: { !$0.hasPrefix("-") }),
      !verbs.contains(first)
    else { return Phrase.Parser.tooMuch(words) }
    return unknownVerb(first)
  }

  /// A word in the place of a verb.
  func unknownVerb(_ word: String) -> Bilingual {
    Phrase.Parser.unknownVerb(
      word, meant: closest(word, among: verbs), known: verbs.joined(separator: ", "))
  }

  private func badValue(_ value: String, of name: String, tail: String) -> Bilingual {
    let quoted = tail.matches(of: /'([^']*)'/).map { String($0.1) }
    let listed = tail.matches(of: /\n  - (.*)/).map { String($0.1) }
    let known = listed.isEmpty ? quoted : listed
    return Phrase.Parser.badValue(
      value, of: name, meant: closest(value, among: known), known: known)
  }

  private func closest(_ word: String, among candidates: [String]?) -> String? {
    candidates.flatMap { Closest.to(word, among: $0) }
  }
}

extension String {
  /// What follows a beginning; nothing where it begins otherwise.
  fileprivate func dropping(_ start: String) -> String? {
    hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }
}
