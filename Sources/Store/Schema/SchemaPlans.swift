/// Several plans in one store: what belongs to a plan names it (migration 004).
enum SchemaPlans {
  /// The steps of migration 004 that concern plans.
  static let statements: [String] = []
}
