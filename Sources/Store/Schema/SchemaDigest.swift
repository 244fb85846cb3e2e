/// The digest of the schema that all migrations together make (see `SchemaPicture.digest`).
///
/// A store that has it needs no closer look. Whoever adds a migration puts in the digest that
/// `SchemaPictureTests` tells; with a wrong one every start makes the whole schema to compare with.
enum SchemaDigest {
  static let latest = "bc8606f4567890002d6c529ae2d599382ff78e64a62e0c1c0c24fca19d1eaa93"
}
