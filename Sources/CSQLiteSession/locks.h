// Who holds a lock on a file, which SQLite does not tell and Swift's Glibc module cannot ask.
#pragma once
#include <fcntl.h>
#include <linux/sched.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

struct baraza_lock_question {
  const char *path;
  int answer;
};

static inline void *baraza_put_lock_question(void *context) {
  struct baraza_lock_question *question = (struct baraza_lock_question *)context;
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  if (syscall(SYS_unshare, CLONE_FILES) != 0) return 0;
  // The end of the thread closes it.
  int file = open(question->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file >= 0 && fcntl(file, F_GETLK, &lock) == 0) question->answer = lock.l_type != F_UNLCK;
  return 0;
}

// Whether anybody, this process among them, holds a lock on a file: 1 or 0; -1 when that cannot be told.
//
// To ask the kernel one must open the file, and a process that closes a file gives up all locks that it
// has on it. So a thread asks whose open files are its own, as if it were another process.
static inline int baraza_is_locked(const char *path) {
  struct baraza_lock_question question = {path, -1};
  pthread_t thread;
  if (pthread_create(&thread, 0, baraza_put_lock_question, &question) != 0) return -1;
  pthread_join(thread, 0);
  return question.answer;
}
