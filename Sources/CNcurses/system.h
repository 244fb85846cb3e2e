#pragma once

// What Swift's Glibc module lacks: reading signals and wake-ups from file descriptors, and what a
// terminal is like.

#include <linux/kd.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>

// The size of the terminal behind a file descriptor, in cells; 0 where the terminal does not say.
static inline int baraza_window_size(int descriptor, int *_Nonnull rows, int *_Nonnull columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

// The characters that the font of the Linux console behind a file descriptor holds; -1 where there is
// no such console.
static inline int baraza_console_signs(
    int descriptor, struct unipair *_Nonnull pairs, unsigned short room) {
  struct unimapdesc map = {.entry_ct = room, .entries = pairs};
  return ioctl(descriptor, GIO_UNIMAP, &map) == 0 ? map.entry_ct : -1;
}

// Swift 6 refuses C's global variables.
extern char *_Nullable *_Nonnull environ;
static inline char *_Nullable *_Nonnull baraza_environment(void) { return environ; }

// A timer of the clock on the wall; -1 where there is none.
static inline int baraza_wall_timer(void) {
  return timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
}

// Sets it to a moment, in seconds since 1970. It can be read then, and also when the clock is set to another
// time before, which ends it.
static inline int baraza_set_wall_timer(int descriptor, long long seconds) {
  struct itimerspec moment = {.it_value = {.tv_sec = (time_t)seconds}};
  return timerfd_settime(
      descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &moment, NULL);
}
