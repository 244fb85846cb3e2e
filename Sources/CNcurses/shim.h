#pragma once

// Without this, curses.h hides its wide-character half. It stands here because SwiftPM drops the
// compiler flags that ncurses itself asks for.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include <curses.h>

// From term.h, which also defines everyday words such as `columns` as macros.
extern int setupterm(const char *_Nullable terminal, int descriptor, int *_Nullable status);

// glibc declares it only for X/Open sources.
extern int wcwidth(wchar_t);

// Whether the locale in force writes characters as UTF-8.
static inline bool baraza_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

// Swift 6 refuses C's global variables.
static inline WINDOW *_Nullable baraza_standard_window(void) { return stdscr; }
static inline WINDOW *_Nullable baraza_current_window(void) { return curscr; }
static inline int baraza_colours(void) { return COLORS; }
static inline int baraza_colour_pairs(void) { return COLOR_PAIRS; }

static inline SCREEN *_Nullable baraza_open_screen(const char *_Nullable terminal) {
  return newterm(terminal, stdout, stdin);
}

// Swift cannot read macros with a cast in them.
static const attr_t BARAZA_BOLD = A_BOLD;
static const attr_t BARAZA_DIM = A_DIM;
static const attr_t BARAZA_ITALIC = A_ITALIC;
static const attr_t BARAZA_UNDERLINE = A_UNDERLINE;
static const attr_t BARAZA_REVERSE = A_REVERSE;

// A blank in a style. A colour pair above 32767 goes through the last argument.
static inline cchar_t baraza_blank(attr_t attributes, int pair) {
  cchar_t blank;
  setcchar(&blank, L" ", attributes, (short)pair, &pair);
  return blank;
}

static inline void baraza_set_scalar(cchar_t *_Nonnull cell, int place, wchar_t scalar) {
  cell->chars[place] = scalar;
}
