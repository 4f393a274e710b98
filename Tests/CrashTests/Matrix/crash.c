// Loaded before libc into the daemon under test: counts what it does to files, sockets and pipes,
// and ends it without warning just before the operation of a given number.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static atomic_long count;
static long fatal;
static int record = -1;

__attribute__((constructor)) static void begin(void) {
  // Whatever starts the daemon passes the wish on.
  if (strcmp(program_invocation_short_name, "orderwatch") != 0) return;
  const char *at = getenv("CRASH_AT");
  const char *path = getenv("CRASH_RECORD");
  fatal = at ? atol(at) : 0;
  if (path) record = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  // The mailer is not under test.
  unsetenv("LD_PRELOAD");
  unsetenv("CRASH_AT");
  unsetenv("CRASH_RECORD");
}

static void pass(const char *name) {
  if (fatal <= 0) return;
  if (atomic_fetch_add(&count, 1) + 1 != fatal) return;
  if (record >= 0) syscall(SYS_write, record, name, strlen(name));
  syscall(SYS_kill, getpid(), SIGKILL);
}

static void pass_at(const char *name, int fd) {
  struct stat status;
  if (fd <= 2 || fd == record || syscall(SYS_fstat, fd, &status) != 0) return;
  if (S_ISREG(status.st_mode) || S_ISSOCK(status.st_mode) || S_ISFIFO(status.st_mode)) pass(name);
}

#define REAL(type, name, arguments) \
  static type(*real) arguments; \
  if (!real) real = (type(*) arguments)dlsym(RTLD_NEXT, #name)

#define ON_FD(type, name, parameters, arguments) \
  type name parameters { \
    REAL(type, name, parameters); \
    pass_at(#name "\n", fd); \
    return real arguments; \
  }

ON_FD(ssize_t, write, (int fd, const void *data, size_t size), (fd, data, size))
ON_FD(ssize_t, pwrite, (int fd, const void *data, size_t size, off_t at), (fd, data, size, at))
ON_FD(ssize_t, pwrite64, (int fd, const void *data, size_t size, off64_t at), (fd, data, size, at))
ON_FD(ssize_t, writev, (int fd, const struct iovec *parts, int number), (fd, parts, number))
ON_FD(ssize_t, send, (int fd, const void *data, size_t size, int flags), (fd, data, size, flags))
ON_FD(ssize_t, sendmsg, (int fd, const struct msghdr *message, int flags), (fd, message, flags))
ON_FD(ssize_t, recv, (int fd, void *data, size_t size, int flags), (fd, data, size, flags))
ON_FD(ssize_t, recvmsg, (int fd, struct msghdr *message, int flags), (fd, message, flags))
ON_FD(ssize_t, read, (int fd, void *data, size_t size), (fd, data, size))
ON_FD(int, connect, (int fd, const struct sockaddr *address, socklen_t size), (fd, address, size))
ON_FD(int, fsync, (int fd), (fd))
ON_FD(int, fdatasync, (int fd), (fd))
ON_FD(int, ftruncate, (int fd, off_t size), (fd, size))
ON_FD(int, ftruncate64, (int fd, off64_t size), (fd, size))

int unlink(const char *path) {
  REAL(int, unlink, (const char *));
  pass("unlink\n");
  return real(path);
}

int rename(const char *from, const char *to) {
  REAL(int, rename, (const char *, const char *));
  pass("rename\n");
  return real(from, to);
}

int waitid(idtype_t type, id_t id, siginfo_t *info, int options) {
  REAL(int, waitid, (idtype_t, id_t, siginfo_t *, int));
  pass("waitid\n");
  return real(type, id, info, options);
}

pid_t waitpid(pid_t pid, int *status, int options) {
  REAL(pid_t, waitpid, (pid_t, int *, int));
  pass("waitpid\n");
  return real(pid, status, options);
}
