// What Swift's Glibc module lacks for making do with little memory.
#pragma once
#include <malloc.h>
#include <pthread.h>

// glibc has it, and names it only with _GNU_SOURCE.
extern int pthread_setattr_default_np(const pthread_attr_t *attributes);

// Lets threads that are made from now on have small stacks, and no memory of their own to give away: 0, or an error
// number.
static inline int baraza_use_small_threads(size_t stack) {
  pthread_attr_t attributes;
  int code = pthread_attr_init(&attributes);
  if (code != 0) return code;
  code = pthread_attr_setstacksize(&attributes, stack);
  if (code == 0) code = pthread_setattr_default_np(&attributes);
  pthread_attr_destroy(&attributes);
  mallopt(M_ARENA_MAX, 1);
  return code;
}

static inline void *baraza_do_nothing(void *nothing) { return nothing; }

// Whether a thread can be made: 0, or an error number.
static inline int baraza_try_thread(void) {
  pthread_t thread;
  int code = pthread_create(&thread, NULL, baraza_do_nothing, NULL);
  return code == 0 ? pthread_join(thread, NULL) : code;
}
