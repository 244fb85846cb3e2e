import Domain
import Wording

/// One way of narrowing the list; each that is in use is a chip in the status line.
public enum FilterKind: CaseIterable, Hashable, Sendable {
  case due, status, owner, meeting, link, group, text
}

/// One choice of a filter.
public enum FilterChoice: Hashable, Sendable {
  case due(DueWindow)
  case status(ActionStatus)
  case owner(OwnerChoice)
  case meeting(MeetingChoice)
  case link(Code<ChainLink>)
  case group(Code<PlanGroup>)
}

extension ActionView {
  /// Every status of what is still to be done.
  static let openStatuses = Set(ActionStatus.allCases.filter(\.isOpen))

  /// Whether it is narrowed in some way.
  func uses(_ kind: FilterKind) -> Bool {
    switch kind {
    case .due: due != nil
    case .status: !statuses.isEmpty
    case .owner: owner != nil
    case .meeting: meeting != nil
    case .link: link != nil
    case .group: group != nil
    case .text: !text.isEmpty
    }
  }

  /// The same, narrowed by a choice; it takes the place of the one before of its kind.
  func narrowed(to choice: FilterChoice) -> ActionView {
    var view = self
    switch choice {
    case .due(let window): view.due = window
    case .status(let status): view.statuses = [status]
    case .owner(let owner): view.owner = owner
    case .meeting(let meeting): view.meeting = meeting
    case .link(let link): view.link = link
    case .group(let group): view.group = group
    }
    return view
  }

  /// The same, narrowed to some statuses.
  func narrowed(to statuses: Set<ActionStatus>) -> ActionView {
    var view = self
    view.statuses = statuses
    return view
  }

  /// The same without one filter.
  func without(_ kind: FilterKind) -> ActionView {
    var view = self
    switch kind {
    case .due: view.due = nil
    case .status: view.statuses = []
    case .owner: view.owner = nil
    case .meeting: view.meeting = nil
    case .link: view.link = nil
    case .group: view.group = nil
    case .text: view.text = ""
    }
    return view
  }

  /// Everything, in the same order and the same groups.
  var withoutFilters: ActionView { FilterKind.allCases.reduce(self) { $0.without($1) } }

  /// The choice of a kind that holds now, where it is a single one.
  func choice(of kind: FilterKind) -> FilterChoice? {
    switch kind {
    case .due: due.map { .due($0) }
    case .status: statuses.count == 1 ? statuses.first.map { .status($0) } : nil
    case .owner: owner.map { .owner($0) }
    case .meeting: meeting.map { .meeting($0) }
    case .link: link.map { .link($0) }
    case .group: group.map { .group($0) }
    case .text: nil
    }
  }
}

/// Filters in words.
struct FilterTexts {
  let texts: ValueTexts

  private var wording: Wording { texts.wording }
  private var register: Register { texts.register }

  /// What a filter is called.
  func name(of kind: FilterKind) -> String {
    let name =
      switch kind {
      case .due: Phrase.Narrowing.dueName
      case .status: Phrase.Narrowing.statusName
      case .owner: Phrase.Narrowing.ownerName
      case .meeting: Phrase.Narrowing.meetingName
      case .link: Phrase.Narrowing.linkName
      case .group: Phrase.Narrowing.groupName
      case .text: Phrase.Narrowing.textName
      }
    return wording(name)
  }

  /// What a filter holds now, as short as a chip; nothing where it is not in use.
  func value(of kind: FilterKind, in view: ActionView) -> String? {
    switch kind {
    case .status: view.statuses.isEmpty ? nil : statuses(view.statuses)
    case .text: view.text.isEmpty ? nil : wording(Phrase.Narrowing.quoted(view.text))
    case .due, .owner, .meeting, .link, .group: view.choice(of: kind).map(short)
    }
  }

  private func statuses(_ statuses: Set<ActionStatus>) -> String {
    if statuses == ActionView.openStatuses { return wording(Phrase.Narrowing.open) }
    return ActionStatus.allCases.filter(statuses.contains)
      .map { wording(Phrase.Status.word($0)) }.joined(separator: ", ")
  }

  private func short(_ choice: FilterChoice) -> String {
    switch choice {
    case .due(let window): wording(Phrase.Narrowing.name(window))
    case .status(let status): wording(Phrase.Status.word(status))
    case .owner(.nobody): wording(Phrase.Actions.noOwner)
    case .owner(.certain(let owner)): texts.short(owner)
    case .meeting(.last): wording(Phrase.Narrowing.lastMeeting)
    case .meeting(.certain(let meeting)):
      register.meetings.first { $0.id == meeting }
        .map { wording(Phrase.Narrowing.meeting($0.number)) } ?? meeting.rawValue
    case .link(let link): link.rawValue
    case .group(let group): group.rawValue
    }
  }

  /// A choice as its menu names it.
  func name(of choice: FilterChoice) -> String {
    switch choice {
    case .due: short(choice)
    case .status(let status): texts.text(.status(status))
    case .owner(.nobody): wording(Phrase.Narrowing.nobody)
    case .owner(.certain(let owner)):
      register[owner].map { "\(wording($0.short))  \(wording($0.name))" } ?? owner.rawValue
    case .meeting(.last): wording(Phrase.Narrowing.lastMeeting)
    case .meeting(.certain(let meeting)): texts.name(of: meeting)
    case .link(let link):
      "\(link)  " + (register.name(of: .chainLink(link)).map { wording($0) } ?? "")
    case .group(let group):
      "\(group)  " + (register.groups.first { $0.id == group }.map(name(of:)) ?? "")
    }
  }

  /// A group, with its plan where there are several.
  private func name(of group: PlanGroup) -> String {
    let plan = register.plans.count > 1 ? register.plans.first { $0.id == group.plan } : nil
    return [wording(group.name), plan.map { wording($0.name) }].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// Every choice of a filter; owners are chosen by letters instead, and text is typed.
  func choices(of kind: FilterKind) -> [FilterChoice] {
    switch kind {
    case .due: return [.late, .thisWeek, .nextDays(30), .undated].map { .due($0) }
    case .status: return ActionStatus.allCases.map { .status($0) }
    case .meeting:
      let certain = register.meetings.reversed().map { FilterChoice.meeting(.certain($0.id)) }
      return certain.isEmpty ? [] : [.meeting(.last)] + certain
    case .link:
      return register.targets.compactMap { target in
        if case .chainLink(let link) = target.link { .link(link) } else { nil }
      }
    case .group: return register.groups.map { .group($0.id) }
    case .owner, .text: return []
    }
  }
}
