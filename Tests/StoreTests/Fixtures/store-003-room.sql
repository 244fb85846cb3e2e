PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE migration (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, applied_at_ms INTEGER NOT NULL
) STRICT;
INSERT INTO migration VALUES(1,'001-first-store',1795820456847);
INSERT INTO migration VALUES(2,'002-many-hands',1795820456847);
INSERT INTO migration VALUES(3,'003-entries-with-keys',1795820456847);
CREATE TABLE station (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  key INTEGER NOT NULL CHECK (key BETWEEN 1 AND 0x7FFFFFFF),
  letters TEXT NOT NULL CHECK (
    length(letters) BETWEEN 1 AND 4 AND letters NOT GLOB '*[^A-Z]*')
) STRICT;
INSERT INTO station VALUES(1,928160148,'A');
CREATE TABLE setting (
  "name" TEXT NOT NULL
  CONSTRAINT name_not_empty CHECK (trim("name") <> '')
  CONSTRAINT name_length CHECK (
    length("name") <= 100 AND instr("name", char(0)) = 0) PRIMARY KEY,
  "value" TEXT NOT NULL DEFAULT '' CONSTRAINT value_length CHECK (
  length("value") <= 10000 AND instr("value", char(0)) = 0)
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('language','fr');
CREATE TABLE change (
  key INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  "author" TEXT NOT NULL DEFAULT '' CONSTRAINT author_length CHECK (
  length("author") <= 200 AND instr("author", char(0)) = 0),
  "session" TEXT NOT NULL DEFAULT '' CONSTRAINT session_length CHECK (
  length("session") <= 200 AND instr("session", char(0)) = 0),
  "kind" TEXT CONSTRAINT kind_is_known CHECK ("kind" IN ('do', 'undo', 'redo', 'load')) NOT NULL,
  target INTEGER REFERENCES change(key),
  subject TEXT,
  label TEXT NOT NULL CONSTRAINT label_is_json CHECK (json_valid(label)),
  backup TEXT,
  changeset BLOB,
  CONSTRAINT undo_has_a_target CHECK ((target IS NULL) = (kind IN ('do', 'load'))),
  CONSTRAINT load_has_no_changeset CHECK ((changeset IS NULL) = (kind = 'load'))
) STRICT;
INSERT INTO change VALUES(3986417481110519809,1795820456875,'baraza','270B12C6-BEDC-48F1-BA81-75542F737F93','load',NULL,NULL,'{"did":"loaded-folder","folder":"folder"}',NULL,NULL);
INSERT INTO change VALUES(3986417481110519810,1795820456894,'KM','CF042679-91CC-466A-A710-A6CC9F8CDA13','do',NULL,'A-001','{"did":"edited-item","fields":["status"],"item":"A-001"}',NULL,X'540e0100000000000000000000000000616374696f6e5f6974656d00170001375299940000000100000000000305746f2d646f000000000000000000000000000309756e6465722d77617900000000000000');
INSERT INTO change VALUES(3986417481110519811,1795820456914,'AM','9AEB1708-1B54-487F-B436-C37457FFAC3E','do',NULL,'A-001','{"did":"edited-item","fields":["note"],"item":"A-001"}',NULL,X'540e0100000000000000000000000000616374696f6e5f6974656d0017000137529994000000010000000000000000030000000000000000000000000000031254726f6973206dc3a96e616765732076757300000000');
INSERT INTO change VALUES(3986417481110519812,1795820456940,'KM','181D7726-3B47-4AD7-8D9E-EB73B6C61817','do',NULL,'A-003','{"did":"added-item","item":"A-003"}',NULL,X'540e0100000000000000000000000000616374696f6e5f6974656d001200013752999400000003030141010000000000000003030f416a6f7574c3a96520706172204b4d03054449564153030a323032362d31322d31350305746f2d646f05050300030a323032362d31312d3232050300010000000000000000');
INSERT INTO change VALUES(3986417481110519813,1795820456959,'AM','6E016612-37C9-40DF-A752-B80E367E04B2','do',NULL,'A-003','{"did":"edited-item","fields":["status"],"item":"A-003"}',NULL,X'540e0100000000000000000000000000616374696f6e5f6974656d00170001375299940000000300000000000305746f2d646f000000000500000000000000000304646f6e6500000000030a323032362d31312d32320000');
INSERT INTO change VALUES(3986417481110519814,1795820457007,'AM','864C4B8E-D457-4B21-80AC-ECA5E7D5A7D0','undo',3986417481110519813,'A-003','{"again":["undid"],"did":"edited-item","fields":["status"],"item":"A-003"}',NULL,X'540e0100000000000000000000000000616374696f6e5f6974656d00170001375299940000000300000000000304646f6e6500000000030a323032362d31312d323200000000000000000305746f2d646f00000000050000');
INSERT INTO change VALUES(3986417481110519815,1795820457058,'KM','7B66802E-0717-4BE9-911B-2B7ED354F0C9','undo',3986417481110519812,'A-003','{"again":["undid"],"did":"added-item","item":"A-003"}',NULL,X'540e0100000000000000000000000000616374696f6e5f6974656d000900013752999400000003030141010000000000000003030f416a6f7574c3a96520706172204b4d03054449564153030a323032362d31322d31350305746f2d646f05050300030a323032362d31312d3232050300010000000000000000');
CREATE TABLE document (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"title_fr" TEXT NOT NULL
  CONSTRAINT title_fr_not_empty CHECK (trim("title_fr") <> '')
  CONSTRAINT title_fr_length CHECK (
    length("title_fr") <= 2000 AND instr("title_fr", char(0)) = 0),
"title_en" TEXT NOT NULL
  CONSTRAINT title_en_not_empty CHECK (trim("title_en") <> '')
  CONSTRAINT title_en_length CHECK (
    length("title_en") <= 2000 AND instr("title_en", char(0)) = 0),
"issuer" TEXT NOT NULL DEFAULT '' CONSTRAINT issuer_length CHECK (
  length("issuer") <= 2000 AND instr("issuer", char(0)) = 0),
"dated" TEXT NOT NULL DEFAULT '' CONSTRAINT dated_length CHECK (
  length("dated") <= 2000 AND instr("dated", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE stakeholder (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"level" TEXT CONSTRAINT level_is_known CHECK ("level" IN ('national', 'provincial', 'other')) NOT NULL,
"kind" TEXT NOT NULL DEFAULT '' CONSTRAINT kind_length CHECK (
  length("kind") <= 100 AND instr("kind", char(0)) = 0),
"short_fr" TEXT NOT NULL
  CONSTRAINT short_fr_not_empty CHECK (trim("short_fr") <> '')
  CONSTRAINT short_fr_length CHECK (
    length("short_fr") <= 2000 AND instr("short_fr", char(0)) = 0),
"short_en" TEXT NOT NULL
  CONSTRAINT short_en_not_empty CHECK (trim("short_en") <> '')
  CONSTRAINT short_en_length CHECK (
    length("short_en") <= 2000 AND instr("short_en", char(0)) = 0),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"guide_table" TEXT CONSTRAINT guide_table_is_known CHECK ("guide_table" IN ('national', 'provincial')),
guide_row INTEGER CONSTRAINT guide_row_from_1 CHECK (guide_row >= 1),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id),
CONSTRAINT guide_row_has_a_table CHECK ((guide_table IS NULL) = (guide_row IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO stakeholder VALUES('DIVAS','provincial','division','DIVAS','DIVAS','Affaires sociales','Social affairs',NULL,NULL,'000 l.2',0);
CREATE TABLE printed_duty (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"stakeholder" TEXT NOT NULL REFERENCES stakeholder(id),
"column" TEXT CONSTRAINT column_is_known CHECK ("column" IN ('responsibility', 'role')) NOT NULL,
"order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
"label_fr" TEXT NOT NULL
  CONSTRAINT label_fr_not_empty CHECK (trim("label_fr") <> '')
  CONSTRAINT label_fr_length CHECK (
    length("label_fr") <= 2000 AND instr("label_fr", char(0)) = 0),
"label_en" TEXT NOT NULL
  CONSTRAINT label_en_not_empty CHECK (trim("label_en") <> '')
  CONSTRAINT label_en_length CHECK (
    length("label_en") <= 2000 AND instr("label_en", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE function (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
"short_fr" TEXT NOT NULL
  CONSTRAINT short_fr_not_empty CHECK (trim("short_fr") <> '')
  CONSTRAINT short_fr_length CHECK (
    length("short_fr") <= 2000 AND instr("short_fr", char(0)) = 0),
"short_en" TEXT NOT NULL
  CONSTRAINT short_en_not_empty CHECK (trim("short_en") <> '')
  CONSTRAINT short_en_length CHECK (
    length("short_en") <= 2000 AND instr("short_en", char(0)) = 0),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
INSERT INTO function VALUES('COORD',1,'Coordonner','Coordinate','Coordonner','Coordinate','000 l.3',0);
CREATE TABLE assignment (
"stakeholder" TEXT NOT NULL REFERENCES stakeholder(id),
"function" TEXT NOT NULL REFERENCES function(id),
"letter" TEXT CONSTRAINT letter_is_known CHECK ("letter" IN ('R', 'A', 'C', 'I')) NOT NULL,
"basis" TEXT CONSTRAINT basis_is_known CHECK ("basis" IN ('document', 'decision')) NOT NULL,
"entry" TEXT REFERENCES printed_duty(id),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (stakeholder, function),
CONSTRAINT decision_has_no_entry CHECK (basis = 'document' OR entry IS NULL)
) STRICT, WITHOUT ROWID;
CREATE TABLE claim (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"stakeholder" TEXT NOT NULL REFERENCES stakeholder(id),
"function" TEXT NOT NULL REFERENCES function(id),
"letter" TEXT CONSTRAINT letter_is_known CHECK ("letter" IN ('R', 'A', 'C', 'I')) NOT NULL,
"label_fr" TEXT NOT NULL
  CONSTRAINT label_fr_not_empty CHECK (trim("label_fr") <> '')
  CONSTRAINT label_fr_length CHECK (
    length("label_fr") <= 2000 AND instr("label_fr", char(0)) = 0),
"label_en" TEXT NOT NULL
  CONSTRAINT label_en_not_empty CHECK (trim("label_en") <> '')
  CONSTRAINT label_en_length CHECK (
    length("label_en") <= 2000 AND instr("label_en", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE chain_link (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
"short_fr" TEXT NOT NULL
  CONSTRAINT short_fr_not_empty CHECK (trim("short_fr") <> '')
  CONSTRAINT short_fr_length CHECK (
    length("short_fr") <= 2000 AND instr("short_fr", char(0)) = 0),
"short_en" TEXT NOT NULL
  CONSTRAINT short_en_not_empty CHECK (trim("short_en") <> '')
  CONSTRAINT short_en_length CHECK (
    length("short_en") <= 2000 AND instr("short_en", char(0)) = 0),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"gap_fr" TEXT NOT NULL DEFAULT '' CONSTRAINT gap_fr_length CHECK (
  length("gap_fr") <= 2000 AND instr("gap_fr", char(0)) = 0),
"gap_en" TEXT NOT NULL DEFAULT '' CONSTRAINT gap_en_length CHECK (
  length("gap_en") <= 2000 AND instr("gap_en", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
INSERT INTO chain_link VALUES('L1',1,'Recenser','List','Recenser','List','','','000 l.4',0);
CREATE TABLE link_performer (
"link" TEXT NOT NULL REFERENCES chain_link(id),
"stakeholder" TEXT NOT NULL REFERENCES stakeholder(id),
"capacity" TEXT CONSTRAINT capacity_is_known CHECK ("capacity" IN ('mandated', 'default', 'usual')) NOT NULL,
"basis" TEXT CONSTRAINT basis_is_known CHECK ("basis" IN ('stated', 'implied')) NOT NULL,
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (link, stakeholder, capacity)
) STRICT, WITHOUT ROWID;
CREATE TABLE handover (
"from_link" TEXT NOT NULL REFERENCES chain_link(id),
"to_link" TEXT NOT NULL REFERENCES chain_link(id),
"label_fr" TEXT NOT NULL
  CONSTRAINT label_fr_not_empty CHECK (trim("label_fr") <> '')
  CONSTRAINT label_fr_length CHECK (
    length("label_fr") <= 2000 AND instr("label_fr", char(0)) = 0),
"label_en" TEXT NOT NULL
  CONSTRAINT label_en_not_empty CHECK (trim("label_en") <> '')
  CONSTRAINT label_en_length CHECK (
    length("label_en") <= 2000 AND instr("label_en", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (from_link, to_link),
CONSTRAINT handover_leads_on CHECK (from_link <> to_link)
) STRICT, WITHOUT ROWID;
CREATE TABLE territory (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
INSERT INTO territory VALUES('KOL',1,'Kolwezi','Kolwezi','000 l.5',0);
CREATE TABLE link_report (
  id INTEGER PRIMARY KEY,
  "link" TEXT NOT NULL REFERENCES chain_link(id),
  "territory" TEXT NOT NULL REFERENCES territory(id),
  "status" TEXT CONSTRAINT status_is_known CHECK ("status" IN ('not-started', 'under-way', 'blocked', 'done', 'unknown')) NOT NULL,
  "day" TEXT CONSTRAINT day_is_a_day CHECK (
  "day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
  AND date("day") = "day") NOT NULL,
  "note" TEXT NOT NULL DEFAULT '' CONSTRAINT note_length CHECK (
  length("note") <= 10000 AND instr("note", char(0)) = 0),
  "author" TEXT NOT NULL DEFAULT '' CONSTRAINT author_length CHECK (
  length("author") <= 200 AND instr("author", char(0)) = 0),
  "citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1))
) STRICT;
CREATE TABLE framework (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"dated" TEXT NOT NULL DEFAULT '' CONSTRAINT dated_length CHECK (
  length("dated") <= 2000 AND instr("dated", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE axis (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"framework" TEXT NOT NULL REFERENCES framework(id),
"order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
number INTEGER NOT NULL CONSTRAINT number_from_1 CHECK (number >= 1),
"day" TEXT CONSTRAINT day_is_a_day CHECK (
  "day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
  AND date("day") = "day") NOT NULL,
"place" TEXT NOT NULL DEFAULT '' CONSTRAINT place_length CHECK (
  length("place") <= 2000 AND instr("place", char(0)) = 0),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
INSERT INTO meeting VALUES('M-1',1,'2026-11-17','Kolwezi','Première','First','',1);
CREATE TABLE plan (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"printed_total" TEXT NOT NULL DEFAULT '' CONSTRAINT printed_total_length CHECK (
  length("printed_total") <= 200 AND instr("printed_total", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
INSERT INTO "plan" VALUES('ESSAI','Plan d’essai','Trial plan','30.000 $US','000 l.1',0);
CREATE TABLE plan_group (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"printed_subtotal" TEXT NOT NULL DEFAULT '' CONSTRAINT printed_subtotal_length CHECK (
  length("printed_subtotal") <= 200 AND instr("printed_subtotal", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_action (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"group" TEXT NOT NULL REFERENCES plan_group(id),
"order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
"printed_number" TEXT NOT NULL DEFAULT '' CONSTRAINT printed_number_length CHECK (
  length("printed_number") <= 50 AND instr("printed_number", char(0)) = 0),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_activity (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"action" TEXT NOT NULL REFERENCES plan_action(id),
"order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"zone_fr" TEXT NOT NULL DEFAULT '' CONSTRAINT zone_fr_length CHECK (
  length("zone_fr") <= 2000 AND instr("zone_fr", char(0)) = 0),
"zone_en" TEXT NOT NULL DEFAULT '' CONSTRAINT zone_en_length CHECK (
  length("zone_en") <= 2000 AND instr("zone_en", char(0)) = 0),
"printed_period" TEXT NOT NULL DEFAULT '' CONSTRAINT printed_period_length CHECK (
  length("printed_period") <= 200 AND instr("printed_period", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_element (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"activity" TEXT NOT NULL REFERENCES plan_activity(id),
"kind" TEXT CONSTRAINT kind_is_known CHECK ("kind" IN ('objective', 'result', 'indicator', 'target')) NOT NULL,
"order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
"label_fr" TEXT NOT NULL
  CONSTRAINT label_fr_not_empty CHECK (trim("label_fr") <> '')
  CONSTRAINT label_fr_length CHECK (
    length("label_fr") <= 2000 AND instr("label_fr", char(0)) = 0),
"label_en" TEXT NOT NULL
  CONSTRAINT label_en_not_empty CHECK (trim("label_en") <> '')
  CONSTRAINT label_en_length CHECK (
    length("label_en") <= 2000 AND instr("label_en", char(0)) = 0),
"printed_column" TEXT NOT NULL DEFAULT '' CONSTRAINT printed_column_length CHECK (
  length("printed_column") <= 200 AND instr("printed_column", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE indicator (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"activity" TEXT NOT NULL REFERENCES plan_activity(id),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"unit" TEXT NOT NULL DEFAULT '' CONSTRAINT unit_length CHECK (
  length("unit") <= 200 AND instr("unit", char(0)) = 0),
target INTEGER,
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE activity_mapping (
"activity" TEXT NOT NULL REFERENCES plan_activity(id),
"link" TEXT NOT NULL REFERENCES chain_link(id),
"reason_fr" TEXT NOT NULL
  CONSTRAINT reason_fr_not_empty CHECK (trim("reason_fr") <> '')
  CONSTRAINT reason_fr_length CHECK (
    length("reason_fr") <= 2000 AND instr("reason_fr", char(0)) = 0),
"reason_en" TEXT NOT NULL
  CONSTRAINT reason_en_not_empty CHECK (trim("reason_en") <> '')
  CONSTRAINT reason_en_length CHECK (
    length("reason_en") <= 2000 AND instr("reason_en", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (activity, link)
) STRICT, WITHOUT ROWID;
CREATE TABLE budget_line (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"action" TEXT NOT NULL REFERENCES plan_action(id),
"order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"printed_amount" TEXT NOT NULL DEFAULT '' CONSTRAINT printed_amount_length CHECK (
  length("printed_amount") <= 200 AND instr("printed_amount", char(0)) = 0),
"printed_period" TEXT NOT NULL DEFAULT '' CONSTRAINT printed_period_length CHECK (
  length("printed_period") <= 200 AND instr("printed_period", char(0)) = 0),
reconciled INTEGER CONSTRAINT reconciled_not_negative CHECK (reconciled >= 0),
decision TEXT,
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE line_activity (
  "line" TEXT NOT NULL REFERENCES budget_line(id),
  "activity" TEXT NOT NULL REFERENCES plan_activity(id),
  "order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
  PRIMARY KEY (line, activity)
) STRICT, WITHOUT ROWID;
CREATE TABLE funding_source (
"id" TEXT NOT NULL CONSTRAINT id_is_a_code CHECK (
  length("id") BETWEEN 1 AND 64 AND "id" NOT GLOB '*[^A-Za-z0-9.-]*'),
"name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
"stakeholder" TEXT REFERENCES stakeholder(id),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE line_source (
"line" TEXT NOT NULL REFERENCES budget_line(id),
"source" TEXT NOT NULL REFERENCES funding_source(id),
"order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
"printed" TEXT NOT NULL DEFAULT '' CONSTRAINT printed_length CHECK (
  length("printed") <= 2000 AND instr("printed", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (line, "order")
) STRICT, WITHOUT ROWID;
CREATE TABLE implementer (
"line" TEXT NOT NULL REFERENCES budget_line(id),
"stakeholder" TEXT NOT NULL REFERENCES stakeholder(id),
"order" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK ("order" >= 1),
"printed" TEXT NOT NULL DEFAULT '' CONSTRAINT printed_length CHECK (
  length("printed") <= 2000 AND instr("printed", char(0)) = 0),
"citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
PRIMARY KEY (line, "order")
) STRICT, WITHOUT ROWID;
CREATE TABLE action_item (
  id INTEGER PRIMARY KEY,
  station TEXT NOT NULL CONSTRAINT station_is_letters CHECK (
    length(station) BETWEEN 1 AND 4 AND station NOT GLOB '*[^A-Z]*'),
  ordinal INTEGER NOT NULL CONSTRAINT ordinal_from_1 CHECK (ordinal BETWEEN 1 AND 999999999),
  "title" TEXT NOT NULL
  CONSTRAINT title_not_empty CHECK (trim("title") <> '')
  CONSTRAINT title_length CHECK (
    length("title") <= 300 AND instr("title", char(0)) = 0),
  "owner" TEXT REFERENCES stakeholder(id),
  "due" TEXT CONSTRAINT due_is_a_day CHECK (
  "due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
  AND date("due") = "due"),
  "status" TEXT CONSTRAINT status_is_known CHECK ("status" IN ('to-do', 'under-way', 'blocked', 'done', 'dropped')) NOT NULL,
  "mode" TEXT CONSTRAINT mode_is_known CHECK ("mode" IN ('mutual-adjustment', 'direct-supervision', 'standardised-process', 'standardised-result')),
  "meeting" TEXT REFERENCES meeting(id),
  "note" TEXT NOT NULL DEFAULT '' CONSTRAINT note_length CHECK (
  length("note") <= 10000 AND instr("note", char(0)) = 0),
  "created" TEXT CONSTRAINT created_is_a_day CHECK (
  "created" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
  AND date("created") = "created") NOT NULL,
  "closed" TEXT CONSTRAINT closed_is_a_day CHECK (
  "closed" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
  AND date("closed") = "closed"),
  "citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
  CONSTRAINT open_item_is_not_closed CHECK (closed IS NULL OR status IN ('done', 'dropped'))
) STRICT;
INSERT INTO action_item VALUES(3986417481110519809,'A',1,'Chargée du dossier','DIVAS','2026-12-01','under-way',NULL,'M-1','Trois ménages vus','2026-11-17',NULL,'',1);
INSERT INTO action_item VALUES(3986417481110519810,'A',2,'Chargée et fermée',NULL,NULL,'done',NULL,NULL,'','2026-11-01','2026-11-10','',1);
CREATE TABLE action_item_link (
  item INTEGER NOT NULL REFERENCES action_item(id),
  "kind" TEXT CONSTRAINT kind_is_known CHECK ("kind" IN ('link', 'line', 'activity', 'function', 'stakeholder')) NOT NULL,
  "code" TEXT NOT NULL CONSTRAINT code_is_a_code CHECK (
  length("code") BETWEEN 1 AND 64 AND "code" NOT GLOB '*[^A-Za-z0-9.-]*'),
  PRIMARY KEY (item, kind, code)
) STRICT, WITHOUT ROWID;
INSERT INTO action_item_link VALUES(3986417481110519809,'function','COORD');
CREATE TABLE counter (
  name TEXT NOT NULL PRIMARY KEY, last INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES('entry',0);
INSERT INTO counter VALUES('item-A',3);
CREATE TABLE status_count (
  status TEXT NOT NULL PRIMARY KEY, items INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO status_count VALUES('done',1);
INSERT INTO status_count VALUES('to-do',0);
INSERT INTO status_count VALUES('under-way',1);
CREATE TABLE open_count (
  kind TEXT NOT NULL, code TEXT NOT NULL, due TEXT NOT NULL, items INTEGER NOT NULL,
  PRIMARY KEY (kind, code, due)
) STRICT, WITHOUT ROWID;
INSERT INTO open_count VALUES('','','2026-12-01',1);
INSERT INTO open_count VALUES('','','2026-12-15',0);
INSERT INTO open_count VALUES('function','COORD','2026-12-01',1);
CREATE TABLE load_queue (item INTEGER PRIMARY KEY) STRICT;
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','action_item_text','action_item_text',0,'CREATE VIRTUAL TABLE action_item_text USING fts5(
  number, title, note, owner, content=''action_item_words'', content_rowid=''id'',
  tokenize=''unicode61 remove_diacritics 2'', prefix=''1 2 3'', detail=none)');
CREATE TABLE IF NOT EXISTS 'action_item_text_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO action_item_text_data VALUES(1,X'0206060301');
INSERT INTO action_item_text_data VALUES(10,X'000000000104040004010101020101030101040101');
INSERT INTO action_item_text_data VALUES(137438953473,X'000001bb04303030319bd4d399a0808080010301329bd4d399a0808080020101619bd4d399a0808080010102033030319bd4d399a0808080010401329bd4d399a0808080020107636861726765659bd4d399a08080800101010564697661739bd4d399a08080800102066f73736965729bd4d399a0808080010201759bd4d399a080808001010265749bd4d399a08080800201066665726d65659bd4d399a080808002000231309bd4d399a080808001010101619bd4d399a080808001010101639bd4d399a080808001010101649bd4d399a0808080010101659bd4d399a0808080020101669bd4d399a08080800200033230309bd4d399a08080800101010261309bd4d399a08080800101010263689bd4d399a08080800101010264699bd4d399a08080800102016f9bd4d399a0808080010201759bd4d399a080808001010265749bd4d399a080808002010266659bd4d399a0808080020004333030319bd4d399a0808080010301329bd4d399a08080800201036130309bd4d399a0808080010101036368619bd4d399a0808080010101036469769bd4d399a08080800102026f739bd4d399a08080800101036665729bd4d399a080808002040e0c0d0e0c1310110c0d110e0d0d0c0c0c0f0e0e0d0c0c0d0d0f0c0f0f0e0d');
INSERT INTO action_item_text_data VALUES(274877906945,X'0000020004303030319bd4d399a08080800100000101619bd4d399a080808001000002033030319bd4d399a08080800100000107636861726765659bd4d399a0808080010000010564697661739bd4d399a080808001000002066f73736965729bd4d399a08080800100000201759bd4d399a080808001000001076d656e616765739bd4d399a080808001010574726f69739bd4d399a08080800101037675739bd4d399a080808001000231309bd4d399a08080800100000101619bd4d399a08080800100000101639bd4d399a08080800100000101649bd4d399a080808001000001016d9bd4d399a0808080010101749bd4d399a0808080010101769bd4d399a08080800100033230309bd4d399a0808080010000010261309bd4d399a0808080010000010263689bd4d399a0808080010000010264699bd4d399a080808001000002016f9bd4d399a08080800100000201759bd4d399a080808001000001026d659bd4d399a080808001010274729bd4d399a080808001010276759bd4d399a0808080010004333030319bd4d399a080808001000001036130309bd4d399a080808001000001036368619bd4d399a080808001000001036469769bd4d399a080808001000002026f739bd4d399a080808001000001036d656e9bd4d399a080808001010374726f9bd4d399a08080800101037675739bd4d399a08080800104100e101412130e12100e0f0e0e0e0c0c0c100f0f0f0e0e0d0d0d111010100f0e0e');
INSERT INTO action_item_text_data VALUES(412316860417,X'0000013904303030339bd4d399a0808080030101619bd4d399a08080800302033030339bd4d399a08080800302066a6f757465659bd4d399a080808003010564697661739bd4d399a08080800301026b6d9bd4d399a08080800301037061729bd4d399a080808003000231309bd4d399a0808080030101619bd4d399a0808080030101649bd4d399a08080800301016b9bd4d399a0808080030101709bd4d399a08080800300033230309bd4d399a080808003010261309bd4d399a08080800302016a9bd4d399a080808003010264699bd4d399a08080800301026b6d9bd4d399a080808003010270619bd4d399a0808080030004333030339bd4d399a08080800301036130309bd4d399a08080800302026a6f9bd4d399a08080800301036469769bd4d399a08080800301037061729bd4d399a080808003040e0c0e11100d0e0d0c0c0c0c0e0d0c0d0d0d0f0e0d0e');
INSERT INTO action_item_text_data VALUES(549755813889,X'0000015004303030339bd4d399a080808003000101619bd4d399a0808080030002033030339bd4d399a0808080030002066a6f757465659bd4d399a08080800300010564697661739bd4d399a0808080030001026b6d9bd4d399a0808080030001037061729bd4d399a08080800300000231309bd4d399a080808003000101619bd4d399a080808003000101649bd4d399a0808080030001016b9bd4d399a080808003000101709bd4d399a0808080030000033230309bd4d399a08080800300010261309bd4d399a0808080030002016a9bd4d399a08080800300010264699bd4d399a0808080030001026b6d9bd4d399a08080800300010270619bd4d399a080808003000004333030339bd4d399a0808080030001036130309bd4d399a0808080030002026a6f9bd4d399a0808080030001036469769bd4d399a0808080030001037061729bd4d399a08080800300040f0d0f12110e0f0e0d0d0d0d0f0e0d0e0e0e100f0e0f');
CREATE TABLE IF NOT EXISTS 'action_item_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO action_item_text_idx VALUES(1,X'',2);
INSERT INTO action_item_text_idx VALUES(2,X'',2);
INSERT INTO action_item_text_idx VALUES(3,X'',2);
INSERT INTO action_item_text_idx VALUES(4,X'',2);
CREATE TABLE IF NOT EXISTS 'action_item_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO action_item_text_docsize VALUES(3986417481110519809,X'03030301');
INSERT INTO action_item_text_docsize VALUES(3986417481110519810,X'03030000');
CREATE TABLE IF NOT EXISTS 'action_item_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO action_item_text_config VALUES('version',4);
CREATE TABLE action_item_first_link (
  item INTEGER PRIMARY KEY, link TEXT, station TEXT NOT NULL, ordinal INTEGER NOT NULL
) STRICT;
INSERT INTO action_item_first_link VALUES(3986417481110519809,'function:COORD','A',1);
INSERT INTO action_item_first_link VALUES(3986417481110519810,NULL,'A',2);
CREATE TABLE pulse (
  "topic" TEXT CONSTRAINT topic_is_known CHECK ("topic" IN ('items', 'reports', 'facts', 'views', 'sessions')) NOT NULL PRIMARY KEY,
  beats INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO pulse VALUES('facts',6);
INSERT INTO pulse VALUES('items',9);
INSERT INTO pulse VALUES('reports',0);
INSERT INTO pulse VALUES('sessions',0);
INSERT INTO pulse VALUES('views',3);
CREATE TABLE session (
  "id" TEXT NOT NULL
  CONSTRAINT id_not_empty CHECK (trim("id") <> '')
  CONSTRAINT id_length CHECK (
    length("id") <= 200 AND instr("id", char(0)) = 0) PRIMARY KEY,
  "author" TEXT NOT NULL DEFAULT '' CONSTRAINT author_length CHECK (
  length("author") <= 200 AND instr("author", char(0)) = 0),
  opened_ms INTEGER NOT NULL,
  pid INTEGER NOT NULL,
  started TEXT NOT NULL,
  boot TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE draft (
  "id" TEXT NOT NULL
  CONSTRAINT id_not_empty CHECK (trim("id") <> '')
  CONSTRAINT id_length CHECK (
    length("id") <= 200 AND instr("id", char(0)) = 0) PRIMARY KEY,
  "session" TEXT NOT NULL DEFAULT '' CONSTRAINT session_length CHECK (
  length("session") <= 200 AND instr("session", char(0)) = 0),
  "author" TEXT NOT NULL DEFAULT '' CONSTRAINT author_length CHECK (
  length("author") <= 200 AND instr("author", char(0)) = 0),
  at_ms INTEGER NOT NULL,
  content TEXT NOT NULL CONSTRAINT content_is_json CHECK (json_valid(content))
) STRICT, WITHOUT ROWID;
CREATE TABLE named_view (
  "id" TEXT NOT NULL
  CONSTRAINT id_not_empty CHECK (trim("id") <> '')
  CONSTRAINT id_length CHECK (
    length("id") <= 200 AND instr("id", char(0)) = 0) PRIMARY KEY,
  "name_fr" TEXT NOT NULL
  CONSTRAINT name_fr_not_empty CHECK (trim("name_fr") <> '')
  CONSTRAINT name_fr_length CHECK (
    length("name_fr") <= 2000 AND instr("name_fr", char(0)) = 0),
"name_en" TEXT NOT NULL
  CONSTRAINT name_en_not_empty CHECK (trim("name_en") <> '')
  CONSTRAINT name_en_length CHECK (
    length("name_en") <= 2000 AND instr("name_en", char(0)) = 0),
  view TEXT NOT NULL CONSTRAINT view_is_json CHECK (json_valid(view))
) STRICT, WITHOUT ROWID;
INSERT INTO named_view VALUES('last-meeting','Dernière séance','Last meeting','{"meeting":"last","orders":["status"]}');
INSERT INTO named_view VALUES('late-by-owner','En retard, par responsable','Late, by owner','{"due":"late","grouping":"owner","orders":["due"]}');
INSERT INTO named_view VALUES('this-week','Cette semaine','This week','{"due":"this-week","orders":["due"]}');
CREATE TABLE change_subject (
  subject TEXT NOT NULL, change INTEGER NOT NULL REFERENCES change(key),
  PRIMARY KEY (subject, change)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry (
  key INTEGER PRIMARY KEY,
  code TEXT CONSTRAINT code_is_unique UNIQUE CONSTRAINT code_is_a_code CHECK (
    length(code) BETWEEN 1 AND 64 AND code NOT GLOB '*[^A-Za-z0-9.-]*'),
  "line" TEXT NOT NULL REFERENCES budget_line(id),
  "kind" TEXT CONSTRAINT kind_is_known CHECK ("kind" IN ('commitment', 'disbursement', 'correction')) NOT NULL,
  "day" TEXT CONSTRAINT day_is_a_day CHECK (
  "day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
  AND date("day") = "day") NOT NULL,
  amount INTEGER NOT NULL CONSTRAINT amount_not_negative CHECK (amount >= 0),
  "currency" TEXT CONSTRAINT currency_is_known CHECK ("currency" IN ('USD')) NOT NULL DEFAULT 'USD',
  "source" TEXT REFERENCES funding_source(id),
  "voucher" TEXT NOT NULL DEFAULT '' CONSTRAINT voucher_length CHECK (
  length("voucher") <= 200 AND instr("voucher", char(0)) = 0),
  "note" TEXT NOT NULL DEFAULT '' CONSTRAINT note_length CHECK (
  length("note") <= 10000 AND instr("note", char(0)) = 0),
  corrects INTEGER REFERENCES entry(key)
    CONSTRAINT entry_corrects_another CHECK (corrects <> key),
  "citation" TEXT NOT NULL DEFAULT '' CONSTRAINT citation_length CHECK (
  length("citation") <= 4000 AND instr("citation", char(0)) = 0),
illustrative INTEGER NOT NULL DEFAULT 0
  CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1)),
  CONSTRAINT correction_corrects_something CHECK (
    (kind = 'correction') = (corrects IS NOT NULL))
) STRICT;
CREATE INDEX change_by_author ON change(author, key);
CREATE INDEX change_by_subject ON change(subject, key) WHERE subject IS NOT NULL;
CREATE INDEX change_by_target ON change(target, key) WHERE target IS NOT NULL;
CREATE TRIGGER change_is_never_edited BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'a recorded change is never edited'); END;
CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'a recorded change is never deleted'); END;
CREATE TRIGGER change_is_never_replaced BEFORE INSERT ON change
WHEN EXISTS (SELECT 1 FROM change WHERE key = new.key)
BEGIN SELECT RAISE(ABORT, 'a recorded change is never replaced'); END;
CREATE INDEX link_report_by_day ON link_report(link, territory, day, id);
CREATE UNIQUE INDEX one_plan_per_store ON plan((1));
CREATE VIEW action_item_words(id, number, title, note, owner) AS
  SELECT id, printf('%s-%03d %s%03d', action_item.station, action_item.ordinal, action_item.station, action_item.ordinal), title, note, owner FROM action_item;
CREATE UNIQUE INDEX action_item_by_number ON action_item(station, ordinal);
CREATE INDEX action_item_by_due ON action_item(due, station, ordinal);
CREATE INDEX action_item_open_by_due ON action_item(due, station, ordinal)
WHERE status IN ('to-do', 'under-way', 'blocked');
CREATE INDEX action_item_open_by_owner ON action_item(owner, due, station, ordinal)
WHERE status IN ('to-do', 'under-way', 'blocked');
CREATE INDEX action_item_by_status ON action_item(status, station, ordinal);
CREATE INDEX action_item_by_owner ON action_item(owner, station, ordinal);
CREATE INDEX action_item_by_title ON action_item(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(title), 'à', 'a'), 'â', 'a'), 'À', 'a'), 'Â', 'a'), 'ç', 'c'), 'Ç', 'c'), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'ë', 'e'), 'É', 'e'), 'È', 'e'), 'Ê', 'e'), 'î', 'i'), 'ï', 'i'), 'Î', 'i'), 'ô', 'o'), 'ö', 'o'), 'Ô', 'o'), 'ù', 'u'), 'û', 'u'), 'ü', 'u'), 'œ', 'oe'), 'Œ', 'oe'), station, ordinal);
CREATE INDEX action_item_link_by_thing ON action_item_link(kind, code, item);
CREATE TRIGGER action_item_number_is_for_life
BEFORE UPDATE OF id, station, ordinal ON action_item
WHEN old.id <> new.id OR old.station <> new.station OR old.ordinal <> new.ordinal
BEGIN SELECT RAISE(ABORT, 'the number of an action item is its own for life'); END;
CREATE TRIGGER action_item_number_is_given AFTER INSERT ON action_item BEGIN
  INSERT INTO counter(name, last) VALUES ('item-' || new.station, new.ordinal)
  ON CONFLICT(name) DO UPDATE SET last = excluded.last WHERE excluded.last > last;
END;
CREATE TRIGGER link_report_key_is_given AFTER INSERT ON link_report BEGIN
  INSERT INTO counter(name, last) VALUES ('link_report', new.id & 0xFFFFFFFF)
  ON CONFLICT(name) DO UPDATE SET last = excluded.last WHERE excluded.last > last;
END;
CREATE TRIGGER action_item_words_added AFTER INSERT ON action_item
WHEN NOT EXISTS (SELECT 1 FROM load_queue WHERE item = new.id) BEGIN INSERT INTO action_item_text(rowid, number, title, note, owner) VALUES (new.id, printf('%s-%03d %s%03d', new.station, new.ordinal, new.station, new.ordinal), new.title, new.note, new.owner); END;
CREATE TRIGGER action_item_words_deleted AFTER DELETE ON action_item BEGIN INSERT INTO action_item_text(action_item_text, rowid, number, title, note, owner)
VALUES ('delete', old.id, printf('%s-%03d %s%03d', old.station, old.ordinal, old.station, old.ordinal), old.title, old.note, old.owner); END;
CREATE TRIGGER action_item_words_edited AFTER UPDATE OF title, note, owner ON action_item
WHEN old.title IS NOT new.title OR old.note IS NOT new.note OR old.owner IS NOT new.owner
BEGIN INSERT INTO action_item_text(action_item_text, rowid, number, title, note, owner)
VALUES ('delete', old.id, printf('%s-%03d %s%03d', old.station, old.ordinal, old.station, old.ordinal), old.title, old.note, old.owner); INSERT INTO action_item_text(rowid, number, title, note, owner) VALUES (new.id, printf('%s-%03d %s%03d', new.station, new.ordinal, new.station, new.ordinal), new.title, new.note, new.owner); END;
CREATE TRIGGER action_item_counted AFTER INSERT ON action_item BEGIN INSERT INTO status_count(status, items) VALUES (new.status, 1)
ON CONFLICT(status) DO UPDATE SET items = items + excluded.items;
INSERT INTO open_count(kind, code, due, items)
SELECT '', '', coalesce(new.due, ''), 1 WHERE new.status IN ('to-do', 'under-way', 'blocked')
UNION ALL
SELECT kind, code, coalesce(new.due, ''), 1 FROM action_item_link
WHERE item = new.id AND new.status IN ('to-do', 'under-way', 'blocked')
ON CONFLICT(kind, code, due) DO UPDATE SET items = items + excluded.items; END;
CREATE TRIGGER action_item_uncounted AFTER DELETE ON action_item BEGIN
INSERT INTO status_count(status, items) VALUES (old.status, -1)
ON CONFLICT(status) DO UPDATE SET items = items + excluded.items;
INSERT INTO open_count(kind, code, due, items)
SELECT '', '', coalesce(old.due, ''), -1 WHERE old.status IN ('to-do', 'under-way', 'blocked')
UNION ALL
SELECT kind, code, coalesce(old.due, ''), -1 FROM action_item_link
WHERE item = old.id AND old.status IN ('to-do', 'under-way', 'blocked')
ON CONFLICT(kind, code, due) DO UPDATE SET items = items + excluded.items; END;
CREATE TRIGGER action_item_recounted AFTER UPDATE OF status, due ON action_item
WHEN old.status <> new.status OR old.due IS NOT new.due
BEGIN INSERT INTO status_count(status, items) VALUES (old.status, -1)
ON CONFLICT(status) DO UPDATE SET items = items + excluded.items;
INSERT INTO open_count(kind, code, due, items)
SELECT '', '', coalesce(old.due, ''), -1 WHERE old.status IN ('to-do', 'under-way', 'blocked')
UNION ALL
SELECT kind, code, coalesce(old.due, ''), -1 FROM action_item_link
WHERE item = old.id AND old.status IN ('to-do', 'under-way', 'blocked')
ON CONFLICT(kind, code, due) DO UPDATE SET items = items + excluded.items; INSERT INTO status_count(status, items) VALUES (new.status, 1)
ON CONFLICT(status) DO UPDATE SET items = items + excluded.items;
INSERT INTO open_count(kind, code, due, items)
SELECT '', '', coalesce(new.due, ''), 1 WHERE new.status IN ('to-do', 'under-way', 'blocked')
UNION ALL
SELECT kind, code, coalesce(new.due, ''), 1 FROM action_item_link
WHERE item = new.id AND new.status IN ('to-do', 'under-way', 'blocked')
ON CONFLICT(kind, code, due) DO UPDATE SET items = items + excluded.items; END;
CREATE TRIGGER action_item_link_to_chain_link BEFORE INSERT ON action_item_link
WHEN new.kind = 'link' AND NOT EXISTS (SELECT 1 FROM chain_link WHERE id = new.code)
BEGIN SELECT RAISE(ABORT, 'an action item is linked to an unknown link'); END;
CREATE TRIGGER action_item_link_to_budget_line BEFORE INSERT ON action_item_link
WHEN new.kind = 'line' AND NOT EXISTS (SELECT 1 FROM budget_line WHERE id = new.code)
BEGIN SELECT RAISE(ABORT, 'an action item is linked to an unknown line'); END;
CREATE TRIGGER action_item_link_to_plan_activity BEFORE INSERT ON action_item_link
WHEN new.kind = 'activity' AND NOT EXISTS (SELECT 1 FROM plan_activity WHERE id = new.code)
BEGIN SELECT RAISE(ABORT, 'an action item is linked to an unknown activity'); END;
CREATE TRIGGER action_item_link_to_function BEFORE INSERT ON action_item_link
WHEN new.kind = 'function' AND NOT EXISTS (SELECT 1 FROM function WHERE id = new.code)
BEGIN SELECT RAISE(ABORT, 'an action item is linked to an unknown function'); END;
CREATE TRIGGER action_item_link_to_stakeholder BEFORE INSERT ON action_item_link
WHEN new.kind = 'stakeholder' AND NOT EXISTS (SELECT 1 FROM stakeholder WHERE id = new.code)
BEGIN SELECT RAISE(ABORT, 'an action item is linked to an unknown stakeholder'); END;
CREATE TRIGGER action_item_link_is_not_edited BEFORE UPDATE ON action_item_link
BEGIN SELECT RAISE(ABORT, 'a link is added or taken away, never edited'); END;
CREATE TRIGGER action_item_link_counted AFTER INSERT ON action_item_link BEGIN
INSERT INTO open_count(kind, code, due, items)
SELECT new.kind, new.code, coalesce(item.due, ''), 1 FROM action_item AS item
WHERE item.id = new.item AND item.status IN ('to-do', 'under-way', 'blocked')
ON CONFLICT(kind, code, due) DO UPDATE SET items = items + excluded.items; END;
CREATE TRIGGER action_item_link_uncounted AFTER DELETE ON action_item_link BEGIN
INSERT INTO open_count(kind, code, due, items)
SELECT old.kind, old.code, coalesce(item.due, ''), -1 FROM action_item AS item
WHERE item.id = old.item AND item.status IN ('to-do', 'under-way', 'blocked')
ON CONFLICT(kind, code, due) DO UPDATE SET items = items + excluded.items; END;
CREATE INDEX action_item_by_first_link ON action_item_first_link(link, station, ordinal);
CREATE TRIGGER action_item_first_link_added AFTER INSERT ON action_item
BEGIN INSERT INTO action_item_first_link(item, link, station, ordinal) SELECT new.id, (SELECT kind || ':' || code FROM action_item_link WHERE item = new.id
  ORDER BY kind, code LIMIT 1), new.station, new.ordinal; END;
CREATE TRIGGER action_item_first_link_dropped AFTER DELETE ON action_item
BEGIN DELETE FROM action_item_first_link WHERE item = old.id; END;
CREATE TRIGGER action_item_first_link_after_INSERT AFTER INSERT ON action_item_link BEGIN
UPDATE action_item_first_link SET link = (SELECT kind || ':' || code FROM action_item_link WHERE item = new.item
  ORDER BY kind, code LIMIT 1)
WHERE item = new.item AND link IS NOT (SELECT kind || ':' || code FROM action_item_link WHERE item = new.item
  ORDER BY kind, code LIMIT 1); END;
CREATE TRIGGER action_item_first_link_after_DELETE AFTER DELETE ON action_item_link BEGIN
UPDATE action_item_first_link SET link = (SELECT kind || ':' || code FROM action_item_link WHERE item = old.item
  ORDER BY kind, code LIMIT 1)
WHERE item = old.item AND link IS NOT (SELECT kind || ':' || code FROM action_item_link WHERE item = old.item
  ORDER BY kind, code LIMIT 1); END;
CREATE INDEX action_item_by_meeting ON action_item(meeting, station, ordinal);
CREATE INDEX change_by_session ON change(session, key);
CREATE INDEX change_subject_by_change ON change_subject(change);
CREATE INDEX change_by_time ON change(at_ms);
CREATE TRIGGER action_item_beats_on_insert AFTER INSERT ON "action_item" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'items'; END;
CREATE TRIGGER action_item_beats_on_update AFTER UPDATE ON "action_item" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'items'; END;
CREATE TRIGGER action_item_beats_on_delete AFTER DELETE ON "action_item" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'items'; END;
CREATE TRIGGER action_item_link_beats_on_insert AFTER INSERT ON "action_item_link" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'items'; END;
CREATE TRIGGER action_item_link_beats_on_update AFTER UPDATE ON "action_item_link" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'items'; END;
CREATE TRIGGER action_item_link_beats_on_delete AFTER DELETE ON "action_item_link" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'items'; END;
CREATE TRIGGER link_report_beats_on_insert AFTER INSERT ON "link_report" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'reports'; END;
CREATE TRIGGER link_report_beats_on_update AFTER UPDATE ON "link_report" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'reports'; END;
CREATE TRIGGER link_report_beats_on_delete AFTER DELETE ON "link_report" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'reports'; END;
CREATE TRIGGER named_view_beats_on_insert AFTER INSERT ON "named_view" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'views'; END;
CREATE TRIGGER named_view_beats_on_update AFTER UPDATE ON "named_view" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'views'; END;
CREATE TRIGGER named_view_beats_on_delete AFTER DELETE ON "named_view" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'views'; END;
CREATE TRIGGER session_beats_on_insert AFTER INSERT ON "session" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'sessions'; END;
CREATE TRIGGER session_beats_on_update AFTER UPDATE ON "session" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'sessions'; END;
CREATE TRIGGER session_beats_on_delete AFTER DELETE ON "session" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'sessions'; END;
CREATE TRIGGER document_beats_on_insert AFTER INSERT ON "document" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER document_beats_on_update AFTER UPDATE ON "document" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER document_beats_on_delete AFTER DELETE ON "document" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER stakeholder_beats_on_insert AFTER INSERT ON "stakeholder" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER stakeholder_beats_on_update AFTER UPDATE ON "stakeholder" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER stakeholder_beats_on_delete AFTER DELETE ON "stakeholder" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER printed_duty_beats_on_insert AFTER INSERT ON "printed_duty" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER printed_duty_beats_on_update AFTER UPDATE ON "printed_duty" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER printed_duty_beats_on_delete AFTER DELETE ON "printed_duty" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER function_beats_on_insert AFTER INSERT ON "function" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER function_beats_on_update AFTER UPDATE ON "function" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER function_beats_on_delete AFTER DELETE ON "function" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER assignment_beats_on_insert AFTER INSERT ON "assignment" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER assignment_beats_on_update AFTER UPDATE ON "assignment" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER assignment_beats_on_delete AFTER DELETE ON "assignment" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER claim_beats_on_insert AFTER INSERT ON "claim" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER claim_beats_on_update AFTER UPDATE ON "claim" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER claim_beats_on_delete AFTER DELETE ON "claim" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER chain_link_beats_on_insert AFTER INSERT ON "chain_link" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER chain_link_beats_on_update AFTER UPDATE ON "chain_link" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER chain_link_beats_on_delete AFTER DELETE ON "chain_link" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER link_performer_beats_on_insert AFTER INSERT ON "link_performer" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER link_performer_beats_on_update AFTER UPDATE ON "link_performer" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER link_performer_beats_on_delete AFTER DELETE ON "link_performer" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER handover_beats_on_insert AFTER INSERT ON "handover" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER handover_beats_on_update AFTER UPDATE ON "handover" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER handover_beats_on_delete AFTER DELETE ON "handover" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER territory_beats_on_insert AFTER INSERT ON "territory" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER territory_beats_on_update AFTER UPDATE ON "territory" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER territory_beats_on_delete AFTER DELETE ON "territory" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER framework_beats_on_insert AFTER INSERT ON "framework" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER framework_beats_on_update AFTER UPDATE ON "framework" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER framework_beats_on_delete AFTER DELETE ON "framework" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER axis_beats_on_insert AFTER INSERT ON "axis" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER axis_beats_on_update AFTER UPDATE ON "axis" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER axis_beats_on_delete AFTER DELETE ON "axis" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER meeting_beats_on_insert AFTER INSERT ON "meeting" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER meeting_beats_on_update AFTER UPDATE ON "meeting" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER meeting_beats_on_delete AFTER DELETE ON "meeting" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_beats_on_insert AFTER INSERT ON "plan" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_beats_on_update AFTER UPDATE ON "plan" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_beats_on_delete AFTER DELETE ON "plan" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_group_beats_on_insert AFTER INSERT ON "plan_group" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_group_beats_on_update AFTER UPDATE ON "plan_group" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_group_beats_on_delete AFTER DELETE ON "plan_group" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_action_beats_on_insert AFTER INSERT ON "plan_action" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_action_beats_on_update AFTER UPDATE ON "plan_action" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_action_beats_on_delete AFTER DELETE ON "plan_action" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_activity_beats_on_insert AFTER INSERT ON "plan_activity" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_activity_beats_on_update AFTER UPDATE ON "plan_activity" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_activity_beats_on_delete AFTER DELETE ON "plan_activity" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_element_beats_on_insert AFTER INSERT ON "plan_element" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_element_beats_on_update AFTER UPDATE ON "plan_element" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER plan_element_beats_on_delete AFTER DELETE ON "plan_element" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER indicator_beats_on_insert AFTER INSERT ON "indicator" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER indicator_beats_on_update AFTER UPDATE ON "indicator" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER indicator_beats_on_delete AFTER DELETE ON "indicator" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER activity_mapping_beats_on_insert AFTER INSERT ON "activity_mapping" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER activity_mapping_beats_on_update AFTER UPDATE ON "activity_mapping" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER activity_mapping_beats_on_delete AFTER DELETE ON "activity_mapping" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER budget_line_beats_on_insert AFTER INSERT ON "budget_line" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER budget_line_beats_on_update AFTER UPDATE ON "budget_line" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER budget_line_beats_on_delete AFTER DELETE ON "budget_line" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER line_activity_beats_on_insert AFTER INSERT ON "line_activity" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER line_activity_beats_on_update AFTER UPDATE ON "line_activity" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER line_activity_beats_on_delete AFTER DELETE ON "line_activity" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER funding_source_beats_on_insert AFTER INSERT ON "funding_source" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER funding_source_beats_on_update AFTER UPDATE ON "funding_source" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER funding_source_beats_on_delete AFTER DELETE ON "funding_source" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER line_source_beats_on_insert AFTER INSERT ON "line_source" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER line_source_beats_on_update AFTER UPDATE ON "line_source" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER line_source_beats_on_delete AFTER DELETE ON "line_source" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER implementer_beats_on_insert AFTER INSERT ON "implementer" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER implementer_beats_on_update AFTER UPDATE ON "implementer" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER implementer_beats_on_delete AFTER DELETE ON "implementer" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE INDEX entry_by_line ON entry(line);
CREATE UNIQUE INDEX entry_is_corrected_once ON entry(corrects) WHERE corrects IS NOT NULL;
CREATE TRIGGER entry_key_is_given AFTER INSERT ON entry
WHEN new.key >> 32 = (SELECT key FROM station) BEGIN
  INSERT INTO counter(name, last) VALUES ('entry', new.key & 0xFFFFFFFF)
  ON CONFLICT(name) DO UPDATE SET last = excluded.last WHERE excluded.last > last;
END;
CREATE TRIGGER entry_is_never_edited BEFORE UPDATE ON entry
WHEN old.code IS NULL OR old.code IS NOT new.code OR old.key <> new.key
BEGIN SELECT RAISE(ABORT, 'an entry is never edited, only corrected by another'); END;
CREATE TRIGGER entry_beats_on_insert AFTER INSERT ON "entry" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER entry_beats_on_update AFTER UPDATE ON "entry" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
CREATE TRIGGER entry_beats_on_delete AFTER DELETE ON "entry" BEGIN
UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 1112693313;
PRAGMA user_version = 3;
