/// The digest of the schema that all migrations together make (see `SchemaPicture.digest`).
///
/// A store that has it needs no closer look. Whoever adds a migration puts in the digest that
/// `SchemaPictureTests` tells; with a wrong one every start makes the whole schema to compare with.
enum SchemaDigest {
  static let latest = "2b0b0601f5b08da8625ddb1ee31a17931b5b96d0f2baa14c3a8e7e507f4cfc34"
}
