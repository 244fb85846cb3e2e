import Foundation
import FoundationXML

/// Whether a text is XML, by a parser that is not ours.
enum XMLCheck {
  static func isWellFormed(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }
}
