/// The digest of the schema that all migrations together make (see `SchemaPicture.digest`).
///
/// A store that has it needs no closer look. Whoever adds a migration puts in the digest that
/// `SchemaPictureTests` tells; with a wrong one every start makes the whole schema to compare with.
enum SchemaDigest {
  static let latest = "cfe29387a30f212a7380d5adf0ac7407442d43efa24a310b4020b2d47cccab61"
}
