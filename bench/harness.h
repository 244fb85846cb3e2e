/* What drive.c and follow.c share: clocks, what a process has used, and giving up. */
#pragma once
#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>

/* Kills what the harness has started. */
static void end_all(void);

static void fail(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs(HARNESS ": ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  end_all();
  exit(1);
}

static double seconds_of(clockid_t clock) {
  struct timespec time;
  if (clock_gettime(clock, &time) != 0) return 0;
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Milliseconds. */
static double now(void) { return seconds_of(CLOCK_MONOTONIC) * 1000; }

/* Milliseconds of processor time that a process has used. */
static double cpu_of(pid_t pid) {
  clockid_t clock;
  return clock_getcpuclockid(pid, &clock) == 0 ? seconds_of(clock) * 1000 : 0;
}

/* The sum over a process's threads of a field of /proc/PID/task/N/status. */
static long thread_sum(pid_t pid, const char *field) {
  char path[300], line[300];
  long sum = 0;
  snprintf(path, sizeof path, "/proc/%d/task", pid);
  DIR *folder = opendir(path);
  if (!folder) return 0;
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (entry->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "/proc/%d/task/%s/status", pid, entry->d_name);
    FILE *file = fopen(path, "r");
    if (!file) continue;
    while (fgets(line, sizeof line, file))
      if (!strncmp(line, field, strlen(field))) sum += atol(line + strlen(field));
    fclose(file);
  }
  closedir(folder);
  return sum;
}
