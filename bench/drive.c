/* Drives a full-screen program in a pseudo-terminal and measures what a person would wait for.
 *
 *   drive [options] -- PROGRAM [ARGUMENT...]
 *   drive echo BYTES          a program that answers every key at once: the harness's own share
 *
 *   --size CxR    cells of the terminal (80x24)
 *   --starts N    starts to measure (30); 0 leaves them out
 *   --keys N      keys of each kind to measure (300); 0 leaves keys out
 *   --places N    places of the list at which they are pressed (20)
 *   --pages N     pages that lie between two places (50)
 *   --filter      also type into the filter that `/` opens
 *   --idle S      seconds of idleness to watch (10); 0 leaves it out
 *   --record FILE keeps what the program writes
 *
 * Prints one `name value` a line: times in milliseconds, memory in KiB. All times are from the
 * moment before the key is written (or the program is started) to the moment after the last byte of
 * the answer was read. An answer is over when nothing came for QUIET milliseconds and every thread
 * of the program sleeps; the quiet time itself is not counted.
 *
 *   cc -O2 -o drive drive.c -lutil
 */
#define _GNU_SOURCE
#define HARNESS "drive"
#include "harness.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { QUIET = 20, QUIET_AT_START = 150, PATIENCE = 20000, SILENCE = 150, MOST = 100000 };

static int terminal = -1;
static pid_t child = -1;
static int columns = 80, rows = 24;
static FILE *record;

static void end_all(void) {
  if (child > 0) kill(child, SIGKILL);
}

/* ---- The program ---- */

static long memory_of(const char *field) {
  char path[64], line[300];
  long value = 0;
  snprintf(path, sizeof path, "/proc/%d/status", child);
  FILE *file = fopen(path, "r");
  if (!file) return 0;
  while (fgets(line, sizeof line, file))
    if (!strncmp(line, field, strlen(field))) value = atol(line + strlen(field));
  fclose(file);
  return value;
}

/* Whether the program waits: a thread that runs or reads the disk will soon have more to say. */
static int sleeps(void) {
  char path[300], line[1024];
  int is_asleep = 1;
  snprintf(path, sizeof path, "/proc/%d/task", child);
  DIR *folder = opendir(path);
  if (!folder) return 1;
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (entry->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "/proc/%d/task/%s/stat", child, entry->d_name);
    FILE *file = fopen(path, "r");
    if (!file) continue;
    if (fgets(line, sizeof line, file)) {
      const char *state = strrchr(line, ')');
      if (state && (state[2] == 'R' || state[2] == 'D')) is_asleep = 0;
    }
    fclose(file);
  }
  closedir(folder);
  return is_asleep;
}

struct answer {
  double last_byte; /* when it was read; 0 if nothing came */
  long bytes;
};

/* Reads what the program writes until it is done. */
static struct answer await_answer(int quiet, int silence) {
  static char buffer[1 << 16];
  struct answer answer = {0, 0};
  double begun = now();
  for (;;) {
    double since = now() - (answer.bytes ? answer.last_byte : begun);
    int limit = answer.bytes ? quiet : silence;
    if (since >= limit && sleeps()) return answer;
    if (now() - begun > PATIENCE) fail("no end of output after %d s", PATIENCE / 1000);
    struct pollfd entry = {.fd = terminal, .events = POLLIN};
    int wait = since >= limit ? 1 : limit - (int)since;
    if (poll(&entry, 1, wait) <= 0) continue;
    ssize_t length = read(terminal, buffer, sizeof buffer);
    if (length <= 0) {
      if (errno == EINTR) continue;
      fail("the program ended while it was being measured");
    }
    answer.last_byte = now();
    answer.bytes += length;
    if (record) fwrite(buffer, 1, (size_t)length, record);
  }
}

static double start_program(char **command) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  double begun = now();
  child = forkpty(&terminal, NULL, NULL, &size);
  if (child < 0) fail("no pseudo-terminal: %s", strerror(errno));
  if (child == 0) {
    execv(command[0], command);
    _exit(127);
  }
  return begun;
}

static void press(const char *keys) {
  size_t length = strlen(keys);
  if (write(terminal, keys, length) != (ssize_t)length) fail("the terminal takes no keys");
}

static void press_and_forget(const char *keys) {
  press(keys);
  await_answer(QUIET, SILENCE);
}

/* Asks the program to quit and reads on until it has gone. */
static void quit_program(void) {
  static char buffer[1 << 16];
  press("q");
  double begun = now();
  while (waitpid(child, NULL, WNOHANG) == 0) {
    if (now() - begun > 5000) {
      kill(child, SIGKILL);
      fail("the program does not quit");
    }
    struct pollfd entry = {.fd = terminal, .events = POLLIN};
    if (poll(&entry, 1, 1) > 0 && read(terminal, buffer, sizeof buffer) < 0) usleep(1000);
  }
  close(terminal);
  child = -1;
}

/* ---- Samples ---- */

struct samples {
  double times[MOST];
  int count;
  long bytes;
  int silent;
  double cpu;
};

static int compare(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static double quantile(const struct samples *samples, double part) {
  int index = (int)(part * (samples->count - 1) + 0.5);
  return samples->count ? samples->times[index] : 0;
}

static void print_samples(const char *name, struct samples *samples) {
  qsort(samples->times, (size_t)samples->count, sizeof(double), compare);
  printf("%s.count %d\n", name, samples->count);
  printf("%s.median %.3f\n", name, quantile(samples, 0.5));
  printf("%s.p99 %.3f\n", name, quantile(samples, 0.99));
  printf("%s.max %.3f\n", name, quantile(samples, 1));
  if (samples->count) printf("%s.bytes %.0f\n", name, (double)samples->bytes / samples->count);
  if (samples->count) printf("%s.cpu %.3f\n", name, samples->cpu / samples->count);
  if (samples->silent) printf("%s.silent %d\n", name, samples->silent);
}

static void take(struct samples *samples, const char *key) {
  if (samples->count == MOST) return;
  double cpu = cpu_of(child);
  double begun = now();
  press(key);
  struct answer answer = await_answer(QUIET, SILENCE);
  samples->cpu += cpu_of(child) - cpu;
  if (!answer.bytes) {
    samples->silent++;
    return;
  }
  samples->times[samples->count++] = answer.last_byte - begun;
  samples->bytes += answer.bytes;
}

/* ---- What is measured ---- */

#define UP "\033OA"
#define DOWN "\033OB"
#define PAGE_UP "\033[5~"
#define PAGE_DOWN "\033[6~"
#define HOME "\033OH"
#define ESCAPE "\033"

static void measure_starts(char **command, int starts) {
  static struct samples samples;
  samples = (struct samples){.count = 0};
  for (int i = 0; i <= starts; i++) {
    double begun = start_program(command);
    struct answer answer = await_answer(QUIET_AT_START, 5000);
    if (!answer.bytes) fail("the program draws nothing");
    /* The first start fills the caches. */
    if (i > 0) {
      samples.times[samples.count++] = answer.last_byte - begun;
      samples.bytes += answer.bytes;
      samples.cpu += cpu_of(child);
    }
    if (i == starts) {
      printf("start.rss %ld\n", memory_of("VmRSS:"));
      printf("start.anonymous %ld\n", memory_of("RssAnon:"));
    }
    quit_program();
  }
  print_samples("start", &samples);
}

/* Moves at places spread over the list: down at one, up at the next, about half of them within the
 * screen and half at its edge, where the list scrolls. */
static void measure_keys(int keys, int places, int pages) {
  static struct samples moves, turns;
  moves = turns = (struct samples){.count = 0};
  press_and_forget(HOME);
  for (int place = 0; place < places; place++) {
    int here = (place + 1) * keys / places - place * keys / places;
    for (int i = 0; i < here; i++) take(&moves, place % 2 ? UP : DOWN);
    for (int i = 0; i < here; i++) take(&turns, i % 6 < 3 ? PAGE_DOWN : PAGE_UP);
    for (int left = pages; left > 0; left -= 50) {
      char many[50 * sizeof PAGE_DOWN] = "";
      for (int i = 0; i < 50 && i < left; i++) strcat(many, PAGE_DOWN);
      press_and_forget(many);
    }
  }
  print_samples("move", &moves);
  print_samples("page", &turns);
}

/* Common words, rare words, a number and words that nothing has, one character at a time. */
static void measure_filter(int keys) {
  static struct samples samples;
  samples = (struct samples){.count = 0};
  static const char *const texts[] = {
      "recenser", "kolwezi", "menages vulnerables", "relance", "10007", "guide rse", "xylophone",
      "fiches", "a-10100", "lualaba", "zones d", "comite blo"};
  for (int text = 0; samples.count + samples.silent < keys; text++) {
    press_and_forget("/");
    for (const char *next = texts[text % (int)(sizeof texts / sizeof *texts)]; *next; next++) {
      char key[2] = {*next, 0};
      take(&samples, key);
    }
    for (int times = 0; times < 2; times++) {
      press_and_forget(ESCAPE);
      /* Until nothing can come any more that would make a longer sequence of it. */
      usleep(300000);
    }
  }
  print_samples("filter", &samples);
}

static void measure_idleness(int seconds) {
  /* Whoever has just written, or heard that somebody has, goes on looking for a second or two. */
  usleep(3000000);
  double cpu = cpu_of(child);
  long voluntary = thread_sum(child, "voluntary_ctxt_switches:");
  long involuntary = thread_sum(child, "nonvoluntary_ctxt_switches:");
  sleep((unsigned)seconds);
  printf("idle.seconds %d\n", seconds);
  printf("idle.cpu %.3f\n", cpu_of(child) - cpu);
  printf("idle.voluntary %ld\n", thread_sum(child, "voluntary_ctxt_switches:") - voluntary);
  printf("idle.involuntary %ld\n", thread_sum(child, "nonvoluntary_ctxt_switches:") - involuntary);
  printf("threads %ld\n", memory_of("Threads:"));
}

/* ---- The program that does nothing else than answer ---- */

static int echo(int length) {
  struct termios modes;
  tcgetattr(STDIN_FILENO, &modes);
  cfmakeraw(&modes);
  tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  char *answer = malloc((size_t)length + 1), keys[64];
  if (!answer) return 1;
  memset(answer, 'x', (size_t)length);
  do {
    if (write(STDOUT_FILENO, answer, (size_t)length) < 0) return 1;
    if (read(STDIN_FILENO, keys, sizeof keys) <= 0) return 1;
  } while (keys[0] != 'q');
  return 0;
}

int main(int argc, char **argv) {
  int starts = 30, keys = 300, places = 20, pages = 50, idle = 10, has_filter = 0, next = 1;
  if (argc > 2 && !strcmp(argv[1], "echo")) return echo(atoi(argv[2]));
  for (; next < argc && strcmp(argv[next], "--"); next++) {
    const char *option = argv[next];
    if (!strcmp(option, "--filter")) { has_filter = 1; continue; }
    if (next + 1 >= argc) fail("%s: what is it to be?", option);
    const char *value = argv[++next];
    if (!strcmp(option, "--size")) { if (sscanf(value, "%dx%d", &columns, &rows) != 2) fail("no size: %s", value); }
    else if (!strcmp(option, "--starts")) starts = atoi(value);
    else if (!strcmp(option, "--keys")) keys = atoi(value);
    else if (!strcmp(option, "--places")) places = atoi(value);
    else if (!strcmp(option, "--pages")) pages = atoi(value);
    else if (!strcmp(option, "--idle")) idle = atoi(value);
    else if (!strcmp(option, "--record")) record = fopen(value, "w");
    else fail("unknown option: %s", option);
  }
  char **command = argv + next + 1;
  if (next + 1 >= argc) fail("which program?");
  signal(SIGPIPE, SIG_IGN);
  if (starts > 0) measure_starts(command, starts);
  start_program(command);
  if (!await_answer(QUIET_AT_START, 5000).bytes) fail("the program draws nothing");
  if (idle > 0) measure_idleness(idle);
  if (keys > 0) {
    measure_keys(keys, places, pages);
    if (has_filter) measure_filter(keys);
  }
  printf("memory.rss %ld\n", memory_of("VmRSS:"));
  printf("memory.peak %ld\n", memory_of("VmHWM:"));
  printf("memory.anonymous %ld\n", memory_of("RssAnon:"));
  quit_program();
  return 0;
}
