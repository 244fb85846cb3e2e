// What Swift's Glibc module lacks for learning from the kernel that a process has died.
#pragma once
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_pidfd_open
#define SYS_pidfd_open 434 // The same on every processor.
#endif

// A descriptor of a process, which can be read when the process has died; it closes when another program is
// executed. -1 and errno where there is no such process, or an old kernel. Debian 12's C library has no name
// for it without _GNU_SOURCE.
static inline int baraza_follow_process(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }
