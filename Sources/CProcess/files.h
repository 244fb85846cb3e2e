// What Swift's Glibc module lacks for telling one file from another, and for giving a file a name.
#pragma once
#include <errno.h>
#include <fcntl.h>
#include <linux/stat.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

struct baraza_birth {
  unsigned long long inode;
  long long seconds;
  unsigned int nanoseconds;
};

// Whether a file system gives a file one number for as long as the file is there: not those that make the
// numbers up when they are mounted (FAT, networks, programs).
static inline int baraza_keeps_numbers(const char *path) {
  struct statfs system;
  if (statfs(path, &system) != 0) return 0;
  switch ((unsigned int)system.f_type) {
  case 0x4D44: case 0x2011BAB0: case 0x65735546: case 0x6969: case 0xFF534D42: case 0xFE534D42:
  case 0x01021997: return 0;
  default: return 1;
  }
}

// The number of a file and when it was made: 1, or 0 where its file system does not know both for good.
static inline int baraza_file_birth(const char *path, struct baraza_birth *birth) {
  struct statx status;
  if (!baraza_keeps_numbers(path)) return 0;
  if (syscall(SYS_statx, AT_FDCWD, path, 0, STATX_INO | STATX_BTIME, &status) != 0) return 0;
  if ((status.stx_mask & (STATX_INO | STATX_BTIME)) != (STATX_INO | STATX_BTIME)) return 0;
  birth->inode = status.stx_ino;
  birth->seconds = status.stx_btime.tv_sec;
  birth->nanoseconds = status.stx_btime.tv_nsec;
  return 1;
}

// Gives a file another name, which nothing may have: 0, or an error number.
static inline int baraza_rename_anew(const char *from, const char *to) {
  if (syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 1 /* RENAME_NOREPLACE */) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // A file system that cannot: the second name fails where there is something already.
  if (linkat(AT_FDCWD, from, AT_FDCWD, to, 0) != 0) return errno;
  unlink(from);
  return 0;
}
