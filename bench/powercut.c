/* Remembers what would surely be on the disk after a loss of power. For LD_PRELOAD, in one process.
 *
 *   POWERCUT_FOLDER   the folder of the store
 *   POWERCUT_DISK     where the disk's contents are kept: `content-N` and `names`
 *
 * The model is the worst that POSIX allows. What was in the folder when the process started is on the
 * disk. After that
 *   - the content of a file is what it was at its last fsync or fdatasync that returned, all of it;
 *     whatever was written since is lost;
 *   - files that were made, renamed or deleted in the folder are so on the disk once the folder itself
 *     was synchronised; a name that was kept leads to a file's last synchronised content, which is
 *     empty if there was none.
 * The log's index (-shm) is not looked at: SQLite makes it anew. A synchronisation counts when it is
 * over; a process killed in the middle of it leaves the disk as it was before.
 *
 *   cc -O2 -shared -fPIC -o powercut.so powercut.c -ldl
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST = 4096 };

/* A file gets a number when it is first seen and keeps it for life; inodes are given again. */
static struct { ino_t inode; long number; } known[MOST];
static int known_count;
static long next_number;
static char folder[3000], disk[3000];
static dev_t device;
static ino_t folder_inode;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void fail(const char *what) {
  fprintf(stderr, "powercut: %s: %s\n", what, strerror(errno));
  _exit(99);
}

static long number_of(ino_t inode) {
  for (int i = 0; i < known_count; i++)
    if (known[i].inode == inode) return known[i].number;
  if (known_count == MOST) fail("too many files");
  known[known_count].inode = inode;
  known[known_count].number = ++next_number;
  return known[known_count++].number;
}

static void forget(ino_t inode) {
  for (int i = 0; i < known_count; i++)
    if (known[i].inode == inode) known[i] = known[--known_count];
}

static int ends_with(const char *text, const char *end) {
  size_t length = strlen(text), least = strlen(end);
  return length >= least && !strcmp(text + length - least, end);
}

/* Puts a finished file in its place, all of it or nothing. */
static void place(const char *part, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", disk, name);
  if (rename(part, path) != 0) fail("the disk cannot be written");
}

static void keep_content(int from, long number) {
  static char buffer[1 << 18];
  char part[4096], name[64];
  snprintf(part, sizeof part, "%s/part-content", disk);
  int to = open(part, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
  if (to < 0) fail("the disk cannot be written");
  off_t done = 0;
  for (ssize_t count; (count = pread(from, buffer, sizeof buffer, done)) > 0; done += count)
    if (write(to, buffer, (size_t)count) != count) fail("the disk is full");
  close(to);
  snprintf(name, sizeof name, "content-%ld", number);
  place(part, name);
}

/* Writes which names there are; at the start with everything they hold. */
static void keep_names(int is_start) {
  char part[4096], path[4096];
  snprintf(part, sizeof part, "%s/part-names", disk);
  FILE *names = fopen(part, "we");
  DIR *entries = opendir(folder);
  if (!names || !entries) fail("the folder cannot be read");
  for (struct dirent *entry; (entry = readdir(entries));) {
    struct stat status;
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (ends_with(entry->d_name, "-shm") || stat(path, &status) != 0 || !S_ISREG(status.st_mode)) continue;
    fprintf(names, "%ld %s\n", number_of(status.st_ino), entry->d_name);
    if (!is_start) continue;
    /* Nothing of this process has it open yet, so closing it here takes no lock away. */
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) fail(path);
    keep_content(file, number_of(status.st_ino));
    close(file);
  }
  closedir(entries);
  fclose(names);
  place(part, "names");
}

__attribute__((constructor)) static void start(void) {
  const char *watched = getenv("POWERCUT_FOLDER"), *kept = getenv("POWERCUT_DISK");
  struct stat status;
  if (!watched || !kept) return;
  snprintf(folder, sizeof folder, "%s", watched);
  snprintf(disk, sizeof disk, "%s", kept);
  if (stat(folder, &status) != 0) fail(folder);
  device = status.st_dev;
  folder_inode = status.st_ino;
  keep_names(1);
}

static void synchronised(int descriptor) {
  struct stat status;
  if (!folder[0] || fstat(descriptor, &status) != 0 || status.st_dev != device) return;
  pthread_mutex_lock(&mutex);
  if (S_ISDIR(status.st_mode)) {
    if (status.st_ino == folder_inode) keep_names(0);
  } else if (S_ISREG(status.st_mode)) {
    keep_content(descriptor, number_of(status.st_ino));
  }
  pthread_mutex_unlock(&mutex);
}

int fsync(int descriptor) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  int code = real(descriptor);
  if (code == 0) synchronised(descriptor);
  return code;
}

int fdatasync(int descriptor) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  int code = real(descriptor);
  if (code == 0) synchronised(descriptor);
  return code;
}

int unlink(const char *path) {
  static int (*real)(const char *);
  struct stat status;
  if (!real) real = (int (*)(const char *))dlsym(RTLD_NEXT, "unlink");
  int was_there = folder[0] && stat(path, &status) == 0 && status.st_dev == device;
  int code = real(path);
  if (code == 0 && was_there) {
    pthread_mutex_lock(&mutex);
    forget(status.st_ino);
    pthread_mutex_unlock(&mutex);
  }
  return code;
}
