// SQLite's session extension, which its header hides unless these two are defined.
#pragma once
#ifndef SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_SESSION 1
#endif
#ifndef SQLITE_ENABLE_PREUPDATE_HOOK
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#endif
#include <sqlite3.h>

#include "json.h"

// sqlite3_config() takes variable arguments, which Swift cannot call. It must run before anything
// else uses SQLite.
static inline int baraza_allow_uri_names(void) { return sqlite3_config(SQLITE_CONFIG_URI, 1); }

// The two functions below ask SQLite for its own open files (sqlite3_file_control), whose methods are
// function pointers in structures that Swift does not see through.

// Reads the first bytes of the main database; the count of those that are there, at most `count`.
static inline int baraza_read_start(sqlite3 *connection, void *bytes, int count) {
  sqlite3_file *file = 0;
  sqlite3_int64 size = 0;
  if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file ||
      !file->pMethods || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
    return 0;
  if (size < count) count = (int)size;
  return file->pMethods->xRead(file, bytes, count, 0) == SQLITE_OK ? count : 0;
}

// How the open write-ahead log stands to its index: 0 when the index speaks of nothing, 1 when the log
// holds everything that it speaks of, -1 when it does not, because the index belongs to another log. The
// index begins with its header: https://sqlite.org/walformat.html.
static inline int baraza_log_standing(sqlite3 *connection) {
  sqlite3_file *file = 0, *log = 0;
  sqlite3_int64 size = 0;
  void volatile *index = 0;
  if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file ||
      sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) != SQLITE_OK || !log ||
      !file->pMethods || file->pMethods->iVersion < 2 || !log->pMethods ||
      log->pMethods->xFileSize(log, &size) != SQLITE_OK ||
      file->pMethods->xShmMap(file, 0, 32768, 0, &index) != SQLITE_OK || !index)
    return 0;
  sqlite3_int64 page = ((unsigned short volatile *)index)[7];
  sqlite3_int64 frames = ((unsigned int volatile *)index)[4];
  if (page == 1) page = 65536;
  if (frames == 0) return 0;
  return size >= 32 + frames * (24 + page) ? 1 : -1;
}

// Defends a connection against what stands in the file: nobody writes to tables that SQLite keeps for itself,
// triggers and views call nothing that could do harm, nothing is loaded into the program, and nothing is larger
// or deeper than what this program ever makes (docs/decisions.md). sqlite3_db_config() takes variable arguments.
static inline int baraza_defend(sqlite3 *connection, int is_defensive, int trusts_schema) {
  int is_on = 0, code = SQLITE_OK;
  if (sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, is_defensive, &is_on) != SQLITE_OK ||
      is_on != is_defensive)
    code = SQLITE_ERROR;
  if (sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, trusts_schema, &is_on) != SQLITE_OK ||
      is_on != trusts_schema)
    code = SQLITE_ERROR;
  if (sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &is_on) != SQLITE_OK || is_on)
    code = SQLITE_ERROR;
  if (baraza_trust_json_valid(connection) != SQLITE_OK) code = SQLITE_ERROR;
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 256 << 20);
  sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 500000);
  sqlite3_limit(connection, SQLITE_LIMIT_EXPR_DEPTH, 300);
  sqlite3_limit(connection, SQLITE_LIMIT_COLUMN, 200);
  sqlite3_limit(connection, SQLITE_LIMIT_COMPOUND_SELECT, 100);
  sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(connection, SQLITE_LIMIT_TRIGGER_DEPTH, 30);
  sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 5000);
  return sqlite3_exec(connection, "PRAGMA cell_size_check = 1", 0, 0, 0) == SQLITE_OK ? code : SQLITE_ERROR;
}
