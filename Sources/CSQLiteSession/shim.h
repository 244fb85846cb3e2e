// SQLite's session extension, which its header hides unless these two are defined.
#pragma once
#ifndef SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_SESSION 1
#endif
#ifndef SQLITE_ENABLE_PREUPDATE_HOOK
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#endif
#include <sqlite3.h>

// sqlite3_config() takes variable arguments, which Swift cannot call. It must run before anything
// else uses SQLite.
static inline int baraza_allow_uri_names(void) { return sqlite3_config(SQLITE_CONFIG_URI, 1); }
