import Domain

// The files of the chain of activities.

extension DataFile<ChainLink> {
  static var chainLinks: Self {
    DataFile(
      .chainLinks, unique: [.key("id"), .order("order")],
      .code("id"), .order("order"), .short("short"), .label("label"), .optionalLabel("gap"),
      .origin(.documented),
      make: ChainLink.init)
  }
}

extension DataFile<LinkPerformer> {
  static var linkPerformers: Self {
    DataFile(
      .linkPerformers,
      unique: [.key("link", "stakeholder", "capacity"), .order("order", within: "link")],
      .reference("link", to: .chainLinks), .reference("stakeholder", to: .stakeholders),
      .word("capacity"), .word("basis"), .place("order"), .origin(.documented),
      make: LinkPerformer.init)
  }
}

extension DataFile<Handover> {
  static var handovers: Self {
    DataFile(
      .handovers, unique: [.key("from", "to")],
      .passage(from: "from", to: "to"), .label("label"), .origin(.documented)
    ) { passage, label, origin in
      Handover(from: passage.from, to: passage.to, label: label, origin: origin)
    }
  }
}

extension DataFile<Territory> {
  static var territories: Self {
    DataFile(
      .territories, unique: [.key("id"), .order("order")],
      .code("id"), .order("order"), .label("label"), .origin(.documented),
      make: Territory.init)
  }
}

extension DataFile<LinkReport> {
  static var linkReports: Self {
    DataFile(
      .linkReports,
      unique: [
        .key("link", "territory", "day", "status", "note", "author", "key"), .key("key"),
      ],
      .reference("link", to: .chainLinks), .reference("territory", to: .territories),
      .word("status"), .day("day"), .note("note"), .text("author"), .origin(.recorded),
      .key("key")
    ) { link, territory, status, day, note, author, origin, key in
      LinkReport(
        link: link, territory: territory, status: status, day: day, note: note, author: author,
        origin: origin, key: key)
    }
  }
}

extension DataFile<ActivityMapping> {
  static var activityLinks: Self {
    DataFile(
      .activityLinks, unique: [.key("activity", "link")],
      .reference("activity", to: .activities), .reference("link", to: .chainLinks),
      .optionalLabel("reason"), .origin(.documented),
      make: ActivityMapping.init)
  }
}
