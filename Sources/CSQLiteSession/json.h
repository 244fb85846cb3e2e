// json_valid() as SQLite's own, but such that a schema that is not trusted may call it (SQLITE_INNOCUOUS): SQLite
// 3.40 does not say so of its own, and the rules of our tables call it.
#pragma once
#ifndef SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_SESSION 1
#endif
#ifndef SQLITE_ENABLE_PREUPDATE_HOOK
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#endif
#include <sqlite3.h>
#include <string.h>

// Reading RFC 8259, one character after the other.
struct baraza_json {
  const unsigned char *next, *end;
  int depth;
};

static inline void baraza_json_blanks(struct baraza_json *text) {
  while (text->next < text->end && strchr(" \t\n\r", *text->next) && *text->next) text->next++;
}

static inline int baraza_json_take(struct baraza_json *text, char wanted) {
  if (text->next >= text->end || *text->next != (unsigned char)wanted) return 0;
  text->next++;
  return 1;
}

static inline int baraza_json_word(struct baraza_json *text, const char *word) {
  size_t length = strlen(word);
  if ((size_t)(text->end - text->next) < length || memcmp(text->next, word, length) != 0) return 0;
  text->next += length;
  return 1;
}

static inline int baraza_json_digits(struct baraza_json *text) {
  const unsigned char *start = text->next;
  while (text->next < text->end && *text->next >= '0' && *text->next <= '9') text->next++;
  return text->next > start;
}

static inline int baraza_json_number(struct baraza_json *text) {
  baraza_json_take(text, '-');
  if (!baraza_json_take(text, '0') && !baraza_json_digits(text)) return 0;
  if (baraza_json_take(text, '.') && !baraza_json_digits(text)) return 0;
  if (baraza_json_take(text, 'e') || baraza_json_take(text, 'E')) {
    if (!baraza_json_take(text, '+')) baraza_json_take(text, '-');
    if (!baraza_json_digits(text)) return 0;
  }
  return 1;
}

static inline int baraza_json_hexadecimal(unsigned char digit) {
  return (digit >= '0' && digit <= '9') || ((digit | 32) >= 'a' && (digit | 32) <= 'f');
}

static inline int baraza_json_string(struct baraza_json *text) {
  if (!baraza_json_take(text, '"')) return 0;
  while (text->next < text->end) {
    unsigned char character = *text->next++;
    if (character == '"') return 1;
    if (character < 32) return 0;
    if (character != '\\') continue;
    if (text->next >= text->end) return 0;
    unsigned char escaped = *text->next++;
    if (escaped == 'u') {
      for (int digit = 0; digit < 4; digit++)
        if (text->next >= text->end || !baraza_json_hexadecimal(*text->next++)) return 0;
    } else if (!escaped || !strchr("\"\\/bfnrt", escaped)) {
      return 0;
    }
  }
  return 0;
}

static inline int baraza_json_value(struct baraza_json *text);

// The members of an object, or the elements of an array, after the opening bracket.
static inline int baraza_json_members(struct baraza_json *text, int has_names, char closing) {
  baraza_json_blanks(text);
  if (baraza_json_take(text, closing)) return 1;
  do {
    if (has_names) {
      baraza_json_blanks(text);
      if (!baraza_json_string(text)) return 0;
      baraza_json_blanks(text);
      if (!baraza_json_take(text, ':')) return 0;
    }
    if (!baraza_json_value(text)) return 0;
  } while (baraza_json_take(text, ','));
  return baraza_json_take(text, closing);
}

static inline int baraza_json_value(struct baraza_json *text) {
  int is_valid;
  // Far deeper than this program writes, and no danger to the stack.
  if (++text->depth > 500) return 0;
  baraza_json_blanks(text);
  if (text->next >= text->end) return 0;
  switch (*text->next) {
  case '{': text->next++; is_valid = baraza_json_members(text, 1, '}'); break;
  case '[': text->next++; is_valid = baraza_json_members(text, 0, ']'); break;
  case '"': is_valid = baraza_json_string(text); break;
  case 't': is_valid = baraza_json_word(text, "true"); break;
  case 'f': is_valid = baraza_json_word(text, "false"); break;
  case 'n': is_valid = baraza_json_word(text, "null"); break;
  default: is_valid = baraza_json_number(text);
  }
  text->depth--;
  baraza_json_blanks(text);
  return is_valid;
}

static inline int baraza_json_is_valid(const unsigned char *bytes, int count) {
  struct baraza_json text = {bytes, bytes + count, 0};
  return bytes && baraza_json_value(&text) && text.next == text.end;
}

static inline void baraza_json_valid(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
  const unsigned char *bytes = sqlite3_value_text(values[0]);
  sqlite3_result_int(context, baraza_json_is_valid(bytes, sqlite3_value_bytes(values[0])));
}

static inline int baraza_trust_json_valid(sqlite3 *connection) {
  return sqlite3_create_function_v2(connection, "json_valid", 1,
                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, 0,
                                    baraza_json_valid, 0, 0, 0);
}
