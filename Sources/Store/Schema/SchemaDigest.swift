/// The digest of the schema that all migrations together make (see `SchemaPicture.digest`).
///
/// A store that has it needs no closer look. Whoever adds a migration puts in the digest that
/// `SchemaPictureTests` tells; with a wrong one every start makes the whole schema to compare with.
enum SchemaDigest {
  static let latest = "cb27aff2ce90b893cfe143ba5ac1623acf39f61fb1412bb8d28c2a2403345c5e"
}
