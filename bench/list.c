/* The list that baraza is compared with: the least that a C program with ncurses can do.
 *
 *   list COUNT
 *
 * Makes COUNT action items in memory, always the same ones, and shows them as baraza's actions pane
 * does: number, date, status, owner, title, a line on top, details of the selected item below and
 * the keys at the foot. Arrows or j and k move the reversed line, PgUp and PgDn a page, Home and End
 * to either end; q quits. No store, no filter, no file: what remains is ncurses and the terminal.
 *
 *   cc -O2 -o list list.c -lncursesw -ltinfo
 */
#define _XOPEN_SOURCE 700
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item {
  char due[11];
  unsigned char status;
  unsigned char owner;
  char *title;
};

static const char *statuses[] = {"○ à faire", "◐ en cours", "■ bloqué", "● fait", "× abandonné"};
static const short colours[] = {COLOR_YELLOW, COLOR_CYAN, COLOR_RED, COLOR_GREEN, COLOR_WHITE};
static const char *owners[] = {"CISTEMA", "DIVAS", "SAEMAPE", "Min. Mines", "Div. Travail", "ONG", "—"};
static const char *verbs[] = {"Recenser", "Publier", "Vérifier", "Former", "Équiper", "Rédiger"};
static const char *things[] = {
    "les ménages vulnérables", "le guide RSE", "les fiches de collecte", "les centres d’accueil",
    "le rapport de séance", "les titres expirés", "les comités de quartier"};
static const char *places[] = {
    "à Kolwezi", "à Lubudi", "à Mutshatsha", "à Fungurume", "dans les carrières"};

#define PICK(list, number) ((list)[(number) % (sizeof(list) / sizeof *(list))])
enum { TOP = 4, DETAILS = 8, FOOT = 2 };

static struct item *items;
static int count;

static void make_items(void) {
  items = calloc((size_t)count, sizeof *items);
  unsigned state = 1;
  for (int i = 0; i < count; i++) {
    state = state * 1664525u + 1013904223u;
    unsigned r = state >> 8;
    char title[160];
    snprintf(title, sizeof title, "%s %s %s (%d)", PICK(verbs, r), PICK(things, r / 7),
             PICK(places, r / 53), 10001 + i);
    snprintf(items[i].due, sizeof items[i].due, "%02u/%02u/%04u", 1 + r % 28, 1 + r / 28 % 12,
             2026 + (unsigned)i * 2 / (unsigned)count);
    items[i].status = (unsigned char)(r / 11 % 5);
    items[i].owner = (unsigned char)(r / 17 % 7);
    items[i].title = strdup(title);
    if (!items[i].title) exit(1);
  }
}

static void put(int row, int column, const char *text) { mvaddnstr(row, column, text, -1); }

static void draw(int top, int selected) {
  erase();
  attrset(A_BOLD);
  mvprintw(0, 1, "Plan opérationnel du Lualaba");
  attrset(A_NORMAL);
  put(1, 1, "Matrice   Chaîne   Budget   Actions");
  mvhline(2, 0, ACS_HLINE, COLS);
  attrset(A_BOLD);
  put(3, 1, "N°      Échéance ▲ Statut      Responsable   Titre");
  int rows = LINES - TOP - DETAILS - FOOT;
  for (int row = 0; row < rows && top + row < count; row++) {
    const struct item *item = &items[top + row];
    int is_selected = top + row == selected;
    attrset(is_selected ? A_REVERSE : A_NORMAL);
    mvprintw(TOP + row, 0, "%cA-%05d %s ", is_selected ? '>' : ' ', 10001 + top + row, item->due);
    if (!is_selected) attrset(COLOR_PAIR(1 + item->status));
    put(TOP + row, 20, statuses[item->status]);
    attrset(is_selected ? A_REVERSE : A_NORMAL);
    put(TOP + row, 32, owners[item->owner]);
    mvaddnstr(TOP + row, 46, item->title, COLS - 46);
    if (is_selected) mvchgat(TOP + row, 0, -1, A_REVERSE, 0, NULL);
  }
  attrset(A_NORMAL);
  int below = LINES - DETAILS - FOOT;
  mvhline(below, 0, ACS_HLINE, COLS);
  mvprintw(below, 2, " A-%05d ", 10001 + selected);
  mvprintw(below + 1, 1, "Titre        %s", items[selected].title);
  mvprintw(below + 2, 1, "Responsable  %s", owners[items[selected].owner]);
  mvprintw(below + 3, 1, "Échéance     %s", items[selected].due);
  mvprintw(below + 4, 1, "Statut       %s", statuses[items[selected].status]);
  mvprintw(LINES - 2, 1, "%d actions", count);
  put(LINES - 1, 1, "↑↓ choisir   PgUp PgDn page   q quitter");
  refresh();
}

static int within(int value, int low, int high) {
  if (value > high) value = high;
  return value < low ? low : value;
}

int main(int argc, char **argv) {
  count = argc > 1 ? atoi(argv[1]) : 10000;
  if (count < 1) return 64;
  make_items();
  setlocale(LC_ALL, "");
  initscr();
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  start_color();
  use_default_colors();
  for (int i = 0; i < 5; i++) init_pair((short)(i + 1), colours[i], -1);
  int top = 0, selected = 0;
  for (;;) {
    draw(top, selected);
    int rows = LINES - TOP - DETAILS - FOOT, step = 0;
    switch (getch()) {
      case KEY_DOWN: case 'j': step = 1; break;
      case KEY_UP: case 'k': step = -1; break;
      case KEY_NPAGE: step = rows; break;
      case KEY_PPAGE: step = -rows; break;
      case KEY_HOME: step = -count; break;
      case KEY_END: step = count; break;
      case 'q': endwin(); return 0;
    }
    selected = within(selected + step, 0, count - 1);
    if (abs(step) == rows) top += step;
    top = within(top, selected - rows + 1, selected);
    top = within(top, 0, count > rows ? count - rows : 0);
  }
}
