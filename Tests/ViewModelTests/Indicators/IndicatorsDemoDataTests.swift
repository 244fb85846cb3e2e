import CustomDump
import Domain
import Driving
import Foundation
import TestSupport
import Testing

@testable import ViewModels

@Suite("Indicators: the Lualaba plan in a real store")
struct IndicatorsDemoDataTests {
  private let room: Room
  private let model: IndicatorsModel

  init() throws {
    room = try Room()
    model = try room.workspace(.indicators).indicators
    model.viewport = Viewport(rows: 100, width: 78)
  }

  @Test("Every indicator of the data file is there once, in the order of its code")
  func all() throws {
    let path = Checkout.demoData + "/indicators.csv"
    let file = try String(contentsOfFile: path, encoding: .utf8)
    let codes = file.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    #expect(!codes.isEmpty)
    expectNoDifference(model.codes, codes.sorted())
  }

  @Test("Targets are those of the data file, and the rest has none")
  func targets() throws {
    let read = try Room.dossier().indicators
    for row in model.table.rows {
      let indicator = try #require(read.first { $0.id.rawValue == row.id })
      let target = indicator.target.map { model.wording.number($0) } ?? "—"
      #expect(row.cells[3].text == target, "\(row.id)")
    }
    let without = read.filter { $0.target == nil }.count
    #expect(model.foot == "\(read.count) indicateurs · \(without) sans cible")
  }

  @Test("Every indicator belongs to an activity, an action and a group of the plan")
  func belongs() {
    for indicator in model.facts.indicators {
      #expect(model.facts.activity(of: indicator) != nil, "\(indicator.id)")
      #expect(model.facts.action(of: indicator) != nil, "\(indicator.id)")
      #expect(model.facts.group(of: indicator) != nil, "\(indicator.id)")
    }
  }
}
