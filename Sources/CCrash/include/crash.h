#pragma once

#include <stdbool.h>
#include <termios.h>

// What is to be done when the program crashes (SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT): the
// terminal is given back, a report is written, standard error says where, and the signal is raised
// again, so that the exit status tells the truth.
//
// It is C because a handler runs in the middle of any other code, perhaps in the middle of malloc: all
// that it writes is prepared here, in memory of its own, and it calls only what POSIX allows there.

// Takes over the crash signals. Texts are copied, cut if they are longer than a path may be.
//
// - report: The report's file; its folders are made when it is needed. It must not exist.
// - heading: The report's first lines: what crashed, of which version.
// - notice: What standard error says; without_report: the same if the report cannot be written.
void baraza_crash_prepare(
    const char *_Nonnull report, const char *_Nonnull heading, const char *_Nonnull notice,
    const char *_Nonnull without_report);

// Says that the terminal is the program's now, and how it is given back: bytes to write, and the modes
// of its driver. Without bytes, the terminal is the shell's again.
void baraza_crash_screen(
    const char *_Nullable farewell, const struct termios *_Nullable modes);
