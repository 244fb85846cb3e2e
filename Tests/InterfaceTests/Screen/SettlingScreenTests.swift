import Domain
import Terminal
import Testing
import ViewModels
import Wording

@Suite("Settling on the screen: every size of the room, both languages, nothing cut")
struct SettlingScreenTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 100, rows: 37), Size(columns: 128, rows: 48),
  ]

  @Test("The readings are offered whole", arguments: sizes, Language.allCases)
  func readings(size: Size, language: Language) throws {
    let stage = try stage(size, language)
    try stage.press("/")
    try stage.type("B1.3a")
    try stage.press("enter", "r", "enter")
    let text = stage.text
    for word in Self.words(language) { #expect(text.contains(word), "\(word)\n\(text)") }
  }

  private static func words(_ language: Language) -> [String] {
    switch language {
    case .french:
      [
        "Trancher · montant B1.3a « 1.500.00$US »", "un zéro manque", "150 000",
        "Autre valeur…", "Laisser ouvert (non tranché)",
      ]
    case .english:
      [
        "Settle · amount B1.3a “1.500.00$US”", "a zero is missing", "150,000", "Another value…",
        "Leave it open (not settled)",
      ]
    }
  }

  @Test("The form asks for value, decision, sitting and who is present", arguments: sizes)
  func form(size: Size) throws {
    let stage = try stage(size, .french)
    try stage.press("r", "enter")
    let text = stage.text
    for word in ["Montant", "15 750 000", "Décision", "Séance", "Présents"] {
      #expect(text.contains(word), "\(word)\n\(text)")
    }
  }

  @Test("The heading says of which layer sums are", arguments: sizes, Language.allCases)
  func layer(size: Size, language: Language) throws {
    let stage = try stage(size, language)
    let headings =
      switch language {
      case .french: ["Ligne (Σ rapproché)", "Ligne (Σ imprimé)", "Ligne (Σ interprété)"]
      case .english: ["Line (Σ reconciled)", "Line (Σ printed)", "Line (Σ interpreted)"]
      }
    for heading in headings {
      #expect(stage.text.contains(heading), "\(heading)\n\(stage.text)")
      try stage.press("v")
    }
    #expect(stage.text.contains(headings[0]))
  }

  private func stage(_ size: Size, _ language: Language) throws -> Stage {
    try Stage(.budget, language, columns: size.columns, rows: size.rows)
  }
}
