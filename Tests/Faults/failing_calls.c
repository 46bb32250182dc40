// SPDX-License-Identifier: Apache-2.0
//
// Loaded before the C library (LD_PRELOAD), it has calls on some files fail with EIO, as a dying disk does: those of the kind
// FAULT_CALL on paths that begin with FAULT_FOLDER, at the FAULT_AT-th of a process, and with FAULT_LASTING all after it.
// Every failure adds a byte to FAULT_MARK, so that a test knows whether there was one.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static int fails_on_path(const char *call, const char *path) {
  static int seen;
  const char *wanted = getenv("FAULT_CALL"), *folder = getenv("FAULT_FOLDER"), *mark = getenv("FAULT_MARK");
  if (!wanted || !folder || !mark || strcmp(call, wanted) != 0) return 0;
  if (strncmp(path, folder, strlen(folder)) != 0) return 0;
  int number = __atomic_add_fetch(&seen, 1, __ATOMIC_SEQ_CST), at = atoi(getenv("FAULT_AT"));
  if (number != at && !(number > at && getenv("FAULT_LASTING"))) return 0;
  long file = syscall(SYS_openat, AT_FDCWD, mark, O_WRONLY | O_CREAT | O_APPEND, 0644);
  syscall(SYS_write, file, "x", 1);
  syscall(SYS_close, file);
  errno = EIO;
  return 1;
}

static int fails(const char *call, int file) {
  char link[64], path[PATH_MAX];
  const char *wanted = getenv("FAULT_CALL");
  if (!wanted || strcmp(call, wanted) != 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails_on_path(call, path);
}

// Paths of calls may be relative; their folder is looked up.
static int fails_at(const char *call, const char *path) {
  char whole[PATH_MAX];
  if (path[0] == '/') return fails_on_path(call, path);
  if (!getcwd(whole, sizeof whole - 1) || strlen(whole) + strlen(path) + 2 > sizeof whole) return 0;
  strcat(strcat(whole, "/"), path);
  return fails_on_path(call, whole);
}

#define REAL(type, name) static type (*real)(); if (!real) real = (type (*)())dlsym(RTLD_NEXT, name)

#define ON_FILE(type, name, call, parameters, arguments) \
  type name parameters { REAL(type, #name); return fails(call, file) ? -1 : real arguments; }

ON_FILE(ssize_t, write, "write", (int file, const void *bytes, size_t count), (file, bytes, count))
ON_FILE(ssize_t, read, "read", (int file, void *bytes, size_t count), (file, bytes, count))
ON_FILE(ssize_t, pwrite, "pwrite", (int file, const void *bytes, size_t count, off_t at), (file, bytes, count, at))
ON_FILE(ssize_t, pwrite64, "pwrite", (int file, const void *bytes, size_t count, off64_t at), (file, bytes, count, at))
ON_FILE(ssize_t, pread, "pread", (int file, void *bytes, size_t count, off_t at), (file, bytes, count, at))
ON_FILE(ssize_t, pread64, "pread", (int file, void *bytes, size_t count, off64_t at), (file, bytes, count, at))
ON_FILE(int, fsync, "fsync", (int file), (file))
ON_FILE(int, fdatasync, "fsync", (int file), (file))
ON_FILE(int, ftruncate, "truncate", (int file, off_t length), (file, length))
ON_FILE(int, ftruncate64, "truncate", (int file, off64_t length), (file, length))

#define OPENING(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, #name); \
    va_list more; \
    va_start(more, flags); \
    int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0; \
    va_end(more); \
    return fails_at("open", path) ? -1 : real(path, flags, mode); \
  }
OPENING(open)
OPENING(open64)

int rename(const char *from, const char *to) {
  REAL(int, "rename");
  return fails_at("rename", to) ? -1 : real(from, to);
}

int unlink(const char *path) {
  REAL(int, "unlink");
  return fails_at("unlink", path) ? -1 : real(path);
}
