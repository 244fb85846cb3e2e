import Domain
import Wording

/// What is searched for in the matrix.
enum MatrixPlace: Hashable {
  case stakeholder(Code<Stakeholder>)
  case function(Code<Function>)
  /// The cell of both.
  case cell(Code<Stakeholder>, Code<Function>)
}

/// One types a stakeholder, a function, or both, for the cell where they meet (test: `SearchTests`).
extension MatrixModel: SearchingPane {
  func beginSearch() {
    searching.begin(from: selectedPlaces.first)
    searchStart = selectedPlaces
  }

  /// Of a stakeholder and a function that is not searched for, what was selected stays so.
  func search(_ text: String) throws {
    for place in searchStart { select(place) }
    select(searching.type(text, from: candidates(for: text)))
  }

  func endSearch() throws {
    for place in searchStart { select(place) }
    searchStart = []
    _ = searching.end()
  }

  func goToMatch(_ direction: ListMove) throws -> Bool {
    let candidates = candidates(for: searching.text)
    guard let match = searching.next(direction, from: candidates) else { return false }
    select(match)
    return true
  }

  var searchedText: String { searching.text }
  var hasMatch: Bool { searching.found != nil }

  /// The selected stakeholder and the selected function.
  private var selectedPlaces: [MatrixPlace] {
    [
      selectedStakeholder.map { .stakeholder($0.id) }, selectedFunction.map { .function($0.id) },
    ].compactMap(\.self)
  }

  private var selectedCell: MatrixPlace? {
    guard let stakeholder = selectedStakeholder, let function = selectedFunction else { return nil }
    return .cell(stakeholder.id, function.id)
  }

  /// Stakeholders first, then functions; only where neither has all the words, the cells of both. The
  /// cursor is on one of each: the one that was found last counts, else the stakeholder.
  private func candidates(for text: String) -> ListSearch<MatrixPlace>.Candidates {
    let words = SoughtWords(text)
    let single = stakeholderTexts + functionTexts
    guard !single.contains(where: { words.stand(in: $0.1) }) else {
      let found = searching.found.flatMap { selectedPlaces.contains($0) ? $0 : nil }
      return ListSearch.Candidates(single, selected: found ?? selectedPlaces.first)
    }
    return ListSearch.Candidates(cellTexts(words), selected: selectedCell ?? selectedPlaces.first)
  }

  private var stakeholderTexts: [(MatrixPlace, String)] {
    stakeholders.map { body in
      (.stakeholder(body.id), "\(body.id) \(wording(body.short)) \(wording(body.name))")
    }
  }

  private var functionTexts: [(MatrixPlace, String)] {
    functions.map { function in
      (
        .function(function.id),
        "\(function.id) \(wording(function.short)) \(wording(function.name))"
      )
    }
  }

  /// The cells of which each side has some of the words.
  private func cellTexts(_ words: SoughtWords) -> [(MatrixPlace, String)] {
    let columns = functionTexts.filter { words.standPartly(in: $0.1) }
    return stakeholderTexts.filter { words.standPartly(in: $0.1) }.flatMap { row in
      columns.compactMap { column in
        guard case .stakeholder(let body) = row.0, case .function(let function) = column.0 else {
          return nil
        }
        return (.cell(body, function), "\(row.1) \(column.1)")
      }
    }
  }

  private func select(_ place: MatrixPlace?) {
    switch place {
    case .stakeholder(let id): select(stakeholder: id)
    case .function(let id): select(function: id)
    case .cell(let stakeholder, let function):
      select(stakeholder: stakeholder)
      select(function: function)
    case nil: break
    }
  }
}
