/// The digest of the schema that all migrations together make (see `SchemaPicture.digest`).
///
/// A store that has it needs no closer look. Whoever adds a migration puts in the digest that
/// `SchemaPictureTests` tells; with a wrong one every start makes the whole schema to compare with.
enum SchemaDigest {
  static let latest = "8c9f47a1867946e923a60cd8c8787d4005bfb1ca2c7c8d12f66a90f91875b687"
}
