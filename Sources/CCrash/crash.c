#define _GNU_SOURCE
#include "crash.h"

#include <execinfo.h>
#include <fcntl.h>
#include <limits.h>
#include <link.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { most_frames = 64, room_for_handler = 128 * 1024 };

static const struct {
  int number;
  const char *name;
} crashes[] = {
    {SIGSEGV, "SIGSEGV"}, {SIGBUS, "SIGBUS"}, {SIGILL, "SIGILL"},
    {SIGTRAP, "SIGTRAP"}, {SIGFPE, "SIGFPE"}, {SIGABRT, "SIGABRT"},
};
enum { crash_count = sizeof crashes / sizeof crashes[0] };

static char report[PATH_MAX], heading[PATH_MAX], notice[PATH_MAX], without_report[PATH_MAX];
static char farewell[PATH_MAX];
static struct termios modes;
static volatile sig_atomic_t has_screen, is_dying;
static uintptr_t program_begin, program_end;
// The program's own stack may be what is exhausted.
static char handler_stack[room_for_handler];

// Writing without stdio.

static void say(int file, const char *text) {
  size_t rest = strlen(text);
  while (rest > 0) {
    ssize_t count = write(file, text, rest);
    if (count <= 0) return;
    text += count;
    rest -= (size_t)count;
  }
}

static void say_number(int file, uintptr_t number, unsigned base) {
  char digits[2 * sizeof number * 4 + 1];
  char *first = digits + sizeof digits - 1;
  *first = 0;
  do {
    *--first = "0123456789abcdef"[number % base];
    number /= base;
  } while (number > 0);
  if (base == 16) say(file, "0x");
  say(file, first);
}

static const char *name_of(int number) {
  for (int i = 0; i < crash_count; i++) {
    if (crashes[i].number == number) return crashes[i].name;
  }
  return "?";
}

// The report.

static int open_report(void) {
  for (char *slash = strchr(report + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    mkdir(report, 0700);
    *slash = '/';
  }
  return open(report, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}

static void say_frames(int file) {
  void *frames[most_frames];
  int count = backtrace(frames, most_frames);
  say(file, "addresses, the innermost first:\n");
  for (int i = 0; i < count; i++) {
    uintptr_t address = (uintptr_t)frames[i];
    say(file, "  ");
    say_number(file, address, 16);
    if (address >= program_begin && address < program_end) {
      say(file, "  baraza+");
      say_number(file, address - program_begin, 16);
    }
    say(file, "\n");
  }
}

static void write_report(int file, int number, const siginfo_t *info) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  say(file, heading);
  say(file, "\nsignal: ");
  say(file, name_of(number));
  say(file, ", code ");
  if (info->si_code < 0) say(file, "-");
  say_number(file, (uintptr_t)(info->si_code < 0 ? -(long)info->si_code : info->si_code), 10);
  if (info->si_code > 0) {
    say(file, ", address ");
    say_number(file, (uintptr_t)info->si_addr, 16);
  }
  say(file, "\nseconds since 1970: ");
  say_number(file, (uintptr_t)now.tv_sec, 10);
  say(file, "\nprocess: ");
  say_number(file, (uintptr_t)getpid(), 10);
  say(file, "\n");
  // Last, because finding the frames of a damaged stack may crash once more.
  say_frames(file);
}

static void give_back_terminal(void) {
  if (!has_screen) return;
  has_screen = 0;
  say(STDOUT_FILENO, farewell);
  tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static void die(int number) {
  signal(number, SIG_DFL);
  raise(number);
}

static void crashed(int number, siginfo_t *info, void *context) {
  (void)context;
  if (is_dying) {
    die(number);
    return;
  }
  is_dying = 1;
  give_back_terminal();
  int file = open_report();
  say(STDERR_FILENO, file >= 0 ? notice : without_report);
  if (file >= 0) write_report(file, number, info);
  die(number);
}

// Preparing.

static void copy(char *place, const char *text) {
  strncpy(place, text, PATH_MAX - 1);
  place[PATH_MAX - 1] = 0;
}

static int note_program(struct dl_phdr_info *info, size_t size, void *unused) {
  (void)size;
  (void)unused;
  program_begin = info->dlpi_addr;
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[i];
    if (part->p_type != PT_LOAD) continue;
    uintptr_t end = info->dlpi_addr + part->p_vaddr + part->p_memsz;
    if (end > program_end) program_end = end;
  }
  // The first is the program itself.
  return 1;
}

void baraza_crash_prepare(
    const char *report_path, const char *heading_text, const char *notice_text,
    const char *without_report_text) {
  copy(report, report_path);
  copy(heading, heading_text);
  copy(notice, notice_text);
  copy(without_report, without_report_text);
  dl_iterate_phdr(note_program, NULL);
  // The first call loads a library, which a handler must not do.
  void *frame;
  backtrace(&frame, 1);

  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_sigaction = crashed};
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i].number, &action, NULL);
}

void baraza_crash_screen(const char *farewell_bytes, const struct termios *original) {
  has_screen = 0;
  if (farewell_bytes == NULL || original == NULL) return;
  copy(farewell, farewell_bytes);
  modes = *original;
  has_screen = 1;
}
