/* Measures how soon other sessions show a commit.
 *
 *   follow [--size CxR] [--sessions N] [--idle S] -- COMMITTER [ARGUMENT...] -- PROGRAM [ARGUMENT...]
 *   follow bare STORE         about the least a follower can do: the harness's own share
 *
 * Starts PROGRAM in N pseudo-terminals, watches them idle for S seconds, then starts COMMITTER, which
 * changes what they show and prints one `BEGAN RETURNED` line a commit, in nanoseconds of
 * CLOCK_MONOTONIC. The answer of a session to a commit is everything it writes from the beginning of
 * the commit to the beginning of the next one; the time is that from the commit's return to the
 * moment after the last byte of the answer was read. It can be negative: a commit can be seen a
 * little before the program that made it goes on.
 *
 * Prints `name value` lines: times in milliseconds, over all pairs of a commit and a session
 * (`follow`), and of each commit the session that was last (`last`).
 *
 *   cc -O2 -o follow follow.c -lutil -lsqlite3
 */
#define _GNU_SOURCE
#define HARNESS "follow"
#include "harness.h"
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { MOST_SESSIONS = 16, MOST_READS = 200000, MOST_COMMITS = 10000, QUIET = 400, PATIENCE = 30000 };

struct session {
  pid_t pid;
  int terminal;
  int reads;
  double *times; /* when something was read */
  long bytes;
};

static struct session sessions[MOST_SESSIONS];
static int session_count = 8;
static int columns = 80, rows = 24;
static pid_t committer = -1;

static void end_all(void) {
  if (committer > 0) kill(committer, SIGKILL);
  for (int i = 0; i < session_count; i++)
    if (sessions[i].pid > 0) kill(sessions[i].pid, SIGKILL);
}

/* ---- Sessions ---- */

static void start_session(struct session *session, char **command) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  session->times = calloc(MOST_READS, sizeof(double));
  if (!session->times) fail("no memory");
  session->pid = forkpty(&session->terminal, NULL, NULL, &size);
  if (session->pid < 0) fail("no pseudo-terminal: %s", strerror(errno));
  if (session->pid == 0) {
    /* The harness may be preferred; what it measures must not be. */
    setpriority(PRIO_PROCESS, 0, 0);
    execv(command[0], command);
    _exit(127);
  }
}

static void take(struct session *session) {
  static char buffer[1 << 16];
  ssize_t length = read(session->terminal, buffer, sizeof buffer);
  if (length <= 0) fail("a session ended while it was being measured");
  if (session->reads == MOST_READS) fail("a session writes without end");
  session->times[session->reads++] = now();
  session->bytes += length;
}

/* Reads from all sessions, and from one more descriptor, until that has something or time is over.
 * Returns whether anything came from a session. */
static int listen_to_all(int also, int milliseconds, int *has_more) {
  struct pollfd entries[MOST_SESSIONS + 1];
  for (int i = 0; i < session_count; i++)
    entries[i] = (struct pollfd){.fd = sessions[i].terminal, .events = POLLIN};
  entries[session_count] = (struct pollfd){.fd = also, .events = POLLIN};
  int came = 0;
  if (poll(entries, (nfds_t)session_count + 1, milliseconds) <= 0) return 0;
  for (int i = 0; i < session_count; i++)
    if (entries[i].revents) {
      take(&sessions[i]);
      came = 1;
    }
  if (has_more) *has_more = entries[session_count].revents != 0;
  return came;
}

static void await_quiet(void) {
  double begun = now(), last = begun;
  while (now() - last < QUIET) {
    if (listen_to_all(-1, QUIET, NULL)) last = now();
    if (now() - begun > PATIENCE) fail("the sessions do not come to rest");
  }
  for (int i = 0; i < session_count; i++)
    if (!sessions[i].bytes) fail("a session draws nothing");
}

/* ---- Commits ---- */

static struct { double began, returned; } commits[MOST_COMMITS];
static int commit_count;

static int start_committer(char **command) {
  int ends[2];
  if (pipe(ends) != 0) fail("no pipe: %s", strerror(errno));
  committer = fork();
  if (committer < 0) fail("no process: %s", strerror(errno));
  if (committer == 0) {
    setpriority(PRIO_PROCESS, 0, 0);
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    close(ends[1]);
    execv(command[0], command);
    _exit(127);
  }
  close(ends[1]);
  return ends[0];
}

static void note_commits(const char *text) {
  long long began, returned;
  for (const char *line = text; line && sscanf(line, "%lld %lld", &began, &returned) == 2;) {
    if (commit_count == MOST_COMMITS) fail("too many commits");
    commits[commit_count].began = (double)began / 1e6;
    commits[commit_count++].returned = (double)returned / 1e6;
    line = strchr(line, '\n');
    if (line) line++;
  }
}

static void measure_commits(char **command) {
  static char text[1 << 20];
  size_t length = 0;
  int pipe_end = start_committer(command), status = 0;
  for (;;) {
    int has_more = 0;
    listen_to_all(pipe_end, PATIENCE, &has_more);
    if (!has_more) continue;
    ssize_t count = read(pipe_end, text + length, sizeof text - length - 1);
    if (count <= 0) break;
    length += (size_t)count;
  }
  /* The answers to the last commit. */
  double end = now();
  while (now() - end < 200) listen_to_all(-1, 50, NULL);
  waitpid(committer, &status, 0);
  committer = -1;
  if (status != 0) fail("the committing program failed");
  note_commits(text);
}

/* ---- What was found ---- */

static int compare(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static void print_times(const char *name, double *times, int count) {
  qsort(times, (size_t)count, sizeof *times, compare);
  printf("%s.count %d\n", name, count);
  if (!count) return;
  printf("%s.median %.3f\n", name, times[(int)(0.5 * (count - 1) + 0.5)]);
  printf("%s.p99 %.3f\n", name, times[(int)(0.99 * (count - 1) + 0.5)]);
  printf("%s.max %.3f\n", name, times[count - 1]);
}

static void print_answers(void) {
  static double all[MOST_SESSIONS * MOST_COMMITS], last[MOST_COMMITS], commit_times[MOST_COMMITS];
  int answered = 0, complete = 0, silent = 0, next[MOST_SESSIONS] = {0};
  for (int i = 0; i < commit_count; i++) {
    double end = i + 1 < commit_count ? commits[i + 1].began : commits[i].returned + 200;
    double slowest = -1e9;
    commit_times[i] = commits[i].returned - commits[i].began;
    for (int s = 0; s < session_count; s++) {
      struct session *session = &sessions[s];
      double found = -1e9;
      while (next[s] < session->reads && session->times[next[s]] < end) {
        double time = session->times[next[s]++];
        if (time >= commits[i].began) found = time;
      }
      if (found < 0) {
        silent++;
        continue;
      }
      all[answered++] = found - commits[i].returned;
      if (found - commits[i].returned > slowest) slowest = found - commits[i].returned;
    }
    if (slowest > -1e9) last[complete++] = slowest;
  }
  print_times("follow", all, answered);
  print_times("last", last, complete);
  print_times("commit", commit_times, commit_count);
  printf("follow.silent %d\n", silent);
}

static void measure_idleness(int seconds) {
  double cpu = 0, most_cpu = 0;
  long wakes = 0, most_wakes = 0, forced = 0;
  double cpu_before[MOST_SESSIONS];
  long wakes_before[MOST_SESSIONS], forced_before[MOST_SESSIONS];
  for (int i = 0; i < session_count; i++) {
    cpu_before[i] = cpu_of(sessions[i].pid);
    wakes_before[i] = thread_sum(sessions[i].pid, "voluntary_ctxt_switches:");
    forced_before[i] = thread_sum(sessions[i].pid, "nonvoluntary_ctxt_switches:");
  }
  sleep((unsigned)seconds);
  for (int i = 0; i < session_count; i++) {
    double used = cpu_of(sessions[i].pid) - cpu_before[i];
    long woken = thread_sum(sessions[i].pid, "voluntary_ctxt_switches:") - wakes_before[i];
    forced += thread_sum(sessions[i].pid, "nonvoluntary_ctxt_switches:") - forced_before[i];
    cpu += used;
    wakes += woken;
    if (used > most_cpu) most_cpu = used;
    if (woken > most_wakes) most_wakes = woken;
  }
  printf("idle.seconds %d\nidle.cpu %.3f\nidle.most_cpu %.3f\n", seconds, cpu, most_cpu);
  printf("idle.wakes %ld\nidle.most_wakes %ld\nidle.forced %ld\n", wakes, most_wakes, forced);
}

/* ---- A follower that does no more than it must ---- */

static long long data_version(sqlite3_stmt *statement) {
  long long version = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
  sqlite3_reset(statement);
  return version;
}

/* Hears that the log is written to, looks at growing distances whether that was a commit, and writes
 * 300 bytes when it was. */
static int bare(const char *path) {
  static const int waits[] = {0, 1, 1, 2, 4, 8, 16, 32, 64};
  enum { WAITS = sizeof waits / sizeof *waits };
  sqlite3 *store;
  sqlite3_stmt *statement;
  char log[4096], events[4096], answer[300];
  memset(answer, 'x', sizeof answer);
  struct termios modes;
  tcgetattr(STDIN_FILENO, &modes);
  cfmakeraw(&modes);
  tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  if (sqlite3_open_v2(path, &store, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2(store, "PRAGMA data_version", -1, &statement, NULL) != SQLITE_OK)
    return 1;
  /* The first reading opens the log, which is then there to be watched. */
  long long seen = data_version(statement);
  snprintf(log, sizeof log, "%s-wal", path);
  int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC), next = WAITS;
  if (watch < 0 || inotify_add_watch(watch, log, IN_MODIFY) < 0) return 1;
  if (write(STDOUT_FILENO, answer, sizeof answer) < 0) return 1;
  for (;;) {
    struct pollfd entries[] = {{.fd = watch, .events = POLLIN}, {.fd = STDIN_FILENO, .events = POLLIN}};
    poll(entries, 2, next < WAITS ? waits[next] : -1);
    if (entries[1].revents) return 0;
    if (entries[0].revents && read(watch, events, sizeof events) > 0) next = 0;
    else if (next < WAITS) next++;
    long long version = data_version(statement);
    if (version != seen && write(STDOUT_FILENO, answer, sizeof answer) < 0) return 1;
    seen = version;
  }
}

static void quit_all(void) {
  static char buffer[1 << 16];
  for (int i = 0; i < session_count; i++) {
    if (write(sessions[i].terminal, "q", 1) != 1) fail("a terminal takes no keys");
    double begun = now();
    while (waitpid(sessions[i].pid, NULL, WNOHANG) == 0) {
      if (now() - begun > 5000) fail("a session does not quit");
      struct pollfd entry = {.fd = sessions[i].terminal, .events = POLLIN};
      if (poll(&entry, 1, 1) > 0 && read(sessions[i].terminal, buffer, sizeof buffer) < 0) usleep(1000);
    }
    sessions[i].pid = -1;
  }
}

int main(int argc, char **argv) {
  int idle = 10, next = 1;
  if (argc > 2 && !strcmp(argv[1], "bare")) return bare(argv[2]);
  for (; next < argc && strcmp(argv[next], "--"); next++) {
    const char *option = argv[next];
    if (next + 1 >= argc) fail("%s: what is it to be?", option);
    const char *value = argv[++next];
    if (!strcmp(option, "--size")) { if (sscanf(value, "%dx%d", &columns, &rows) != 2) fail("no size: %s", value); }
    else if (!strcmp(option, "--sessions")) session_count = atoi(value);
    else if (!strcmp(option, "--idle")) idle = atoi(value);
    else fail("unknown option: %s", option);
  }
  char **committing = argv + next + 1;
  int middle = next + 1;
  while (middle < argc && strcmp(argv[middle], "--")) middle++;
  if (middle + 1 >= argc) fail("which programs?");
  argv[middle] = NULL;
  if (session_count < 1 || session_count > MOST_SESSIONS) fail("from 1 to %d sessions", MOST_SESSIONS);
  signal(SIGPIPE, SIG_IGN);
  /* So that a byte is noted when it comes, not when the harness gets its turn; only root may. */
  setpriority(PRIO_PROCESS, 0, -15);
  for (int i = 0; i < session_count; i++) start_session(&sessions[i], argv + middle + 1);
  await_quiet();
  /* Whoever heard of a write goes on looking for a second, silently. */
  usleep(1500000);
  if (idle > 0) measure_idleness(idle);
  double cpu = 0;
  long bytes = 0;
  for (int i = 0; i < session_count; i++) {
    cpu -= cpu_of(sessions[i].pid);
    bytes -= sessions[i].bytes;
  }
  measure_commits(committing);
  for (int i = 0; i < session_count; i++) {
    cpu += cpu_of(sessions[i].pid);
    bytes += sessions[i].bytes;
  }
  print_answers();
  if (commit_count) {
    printf("follow.cpu %.3f\n", cpu / commit_count / session_count);
    printf("follow.bytes %.0f\n", (double)bytes / commit_count / session_count);
  }
  quit_all();
  return 0;
}
