import Domain

// The files of what was said in the room.

extension DataFile<Meeting> {
  static var meetings: Self {
    DataFile(
      .meetings, unique: [.key("id"), .key("number")],
      .code("id"), .order("number"), .day("day"), .text("place"), .label("label"),
      .origin(.recorded),
      make: Meeting.init)
  }
}

extension DataFile<LoadedActionItem> {
  static var actionItems: Self {
    DataFile(
      .actionItems, unique: [.key("number"), .key("key")],
      .actionNumber("number"), .line("title", longest: ActionItemContent.longestTitle),
      .optionalReference("owner", to: .stakeholders), .optionalDay("due"),
      .state(status: "status", created: "created", closed: "closed"), .optionalWord("mode"),
      .optionalReference("meeting", to: .meetings), .links("links"),
      .note("note"), .origin(.recorded), .key("key")
    ) { number, title, owner, due, state, mode, meeting, links, note, origin, key in
      let content = ActionItemContent(
        title: title, owner: owner, due: due, status: state.status, mode: mode, meeting: meeting,
        links: links, note: note)
      return LoadedActionItem(
        number: number, content: content, created: state.created, closed: state.closed,
        origin: origin, key: key)
    }
  }
}
