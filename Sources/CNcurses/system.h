#pragma once

// What Swift's Glibc module lacks: reading signals and wake-ups from file descriptors.

#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>

// The size of the terminal behind a file descriptor, in cells; 0 where the terminal does not say.
static inline int baraza_window_size(int descriptor, int *_Nonnull rows, int *_Nonnull columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}
