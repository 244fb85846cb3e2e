import Domain

/// Something that a pane can show: how panes and findings name each other's things without knowing
/// each other.
public enum Address: Hashable, Sendable {
  /// One action item.
  case action(ActionNumber)
  /// The action items that a view lets through.
  case actions(ActionView)
  /// Whatever an action item can be about: a link, a budget line, a function, a stakeholder…
  case subject(ActionLink)
  /// A stakeholder's part in a function: the cell of the matrix.
  case cell(Code<Stakeholder>, Code<Function>)
  /// The part of a pane's list that one of its counts counts, by the name that the pane has for it.
  case part(of: Pane, String)
  /// An action of the plan.
  case planAction(Code<PlanAction>)
  /// A group of the plan.
  case planGroup(Code<PlanGroup>)
  /// An indicator.
  case indicator(Code<Indicator>)
}
