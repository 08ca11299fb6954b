/* A faulty disk: loaded before the C library (LD_PRELOAD), it stands between a program and what lies below one folder.
 *
 * It does two things, as a page of memory that all processes share tells it. It *hurts*: the n-th write (or sync, or
 * read ...) of all processes together fails with a number of the asker's choice, is cut short, or is interrupted. And it
 * *records*: every change below the folder goes into one log, in one order, with its bytes, so that every disk that a
 * power cut could have left can be built from it.
 *
 * What C's own streams (fopen, fwrite) write does not pass here; `torture/steps/full_disk.py` has real small disks.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { CREATE = 1, WRITE = 2, SYNC = 4, READ = 8, RENAME = 16, REMOVE = 32, TRUNCATE = 64 };
enum { ONCE, FROM_THEN_ON, EVERY };
enum { DEADLY = 1 << 20 }; /* no errno: who does it dies */
enum { L_WRITE = 1, L_TRUNCATE, L_SYNC, L_CREATE, L_FOLDER, L_RENAME, L_REMOVE, L_LINK };

struct control {
  uint32_t kinds, error, mode, recording; /* error 0 cuts short */
  uint64_t at, counted, hurt;
  char root[1024], log[1024], only[256];
};

struct entry { /* one line of the log, before its names and its bytes */
  uint32_t kind, name, other, magic;
  uint64_t folder, to, inode, offset, size;
};

static struct control *c;
static int log_file = -1;
static pthread_mutex_t within = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...)                                  \
  static type (*real)(__VA_ARGS__);                            \
  if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("LIMELIGHT_FAULTY");
  int shared = file ? syscall(SYS_openat, AT_FDCWD, file, O_RDWR | O_CLOEXEC) : -1;
  if (shared < 0) return;
  void *page = mmap(NULL, sizeof *c, PROT_READ | PROT_WRITE, MAP_SHARED, shared, 0);
  close(shared);
  if (page != MAP_FAILED) c = page;
}

/* ---- whose file is it ---- */

static int below(const char *path) {
  size_t length = strlen(c->root);
  if (!length || strncmp(path, c->root, length) || (path[length] && path[length] != '/')) return 0;
  length = strlen(path);
  return !(length > 4 && !strcmp(path + length - 4, "-shm")); /* an index in memory, which SQLite makes anew */
}

static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0 || path[0] != '/') return 0;
  path[length] = 0;
  return below(path);
}

static int whole(int folder, const char *path, char *out) {
  if (!c || !path) return 0;
  if (path[0] == '/') {
    snprintf(out, PATH_MAX, "%s", path);
  } else {
    char above[PATH_MAX];
    if (folder == AT_FDCWD) {
      if (!getcwd(above, sizeof above)) return 0;
    } else {
      char link[64];
      snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
      ssize_t length = readlink(link, above, sizeof above - 1);
      if (length <= 0) return 0;
      above[length] = 0;
    }
    if ((size_t)snprintf(out, PATH_MAX, "%s/%s", above, path) >= PATH_MAX) return 0;
  }
  return below(out);
}

static uint64_t inode_at(const char *path) {
  struct stat found;
  return lstat(path, &found) ? 0 : found.st_ino;
}

static uint64_t inode_of(int fd) {
  struct stat found;
  return fstat(fd, &found) ? 0 : found.st_ino;
}

static uint64_t folder_of(const char *path) {
  char above[PATH_MAX];
  snprintf(above, sizeof above, "%s", path);
  char *slash = strrchr(above, '/');
  struct stat found;
  *slash = 0;
  return stat(above, &found) ? 0 : found.st_ino;
}

static const char *name_of(const char *path) { return strrchr(path, '/') + 1; }

/* ---- hurting ---- */

static int hurts(uint32_t kind, const char *path, int *first) {
  if (!(c->kinds & kind) || (c->only[0] && !strstr(path, c->only))) return 0;
  uint64_t number = __atomic_add_fetch(&c->counted, 1, __ATOMIC_SEQ_CST);
  int hit = c->mode == ONCE ? number == c->at : c->mode == EVERY ? number % c->at == 0 : number >= c->at;
  if (first) *first = number == c->at;
  if (hit) __atomic_add_fetch(&c->hurt, 1, __ATOMIC_SEQ_CST);
  if (hit && c->error == DEADLY) kill(getpid(), SIGKILL);
  return hit;
}

#define FAIL_IF(kind, path)               \
  if (hurts(kind, path, NULL)) {          \
    errno = c->error ? (int)c->error : EIO; \
    return -1;                            \
  }

/* How many bytes of `size` go through: all of them; none, with errno; or half of them, as a disk that fills up does. */
static ssize_t granted(uint32_t kind, const char *path, size_t size) {
  int first = 0;
  if (!hurts(kind, path, &first)) return size;
  int torn = !c->error || (kind == WRITE && c->error == ENOSPC && c->mode == FROM_THEN_ON && first);
  if (torn && size > 1) return size / 2;
  if (!c->error) return size;
  errno = c->error;
  return -1;
}

/* ---- recording ---- */

static void lock(int how) {
  struct flock all = {.l_type = how, .l_whence = SEEK_SET};
  while (fcntl(log_file, F_SETLKW, &all) && errno == EINTR) {}
}

static int enter(void) {
  if (!c->recording) return 0;
  pthread_mutex_lock(&within);
  if (log_file < 0) log_file = syscall(SYS_openat, AT_FDCWD, c->log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  lock(F_WRLCK);
  return 1;
}

static void leave(int entered) {
  if (!entered) return;
  int kept = errno;
  lock(F_UNLCK);
  pthread_mutex_unlock(&within);
  errno = kept;
}

static void record(struct entry e, const char *name, const char *other, const void *data) {
  int kept = errno;
  e.magic = 0x4c494d45;
  e.name = name ? strlen(name) : 0;
  e.other = other ? strlen(other) : 0;
  struct iovec parts[] = {{&e, sizeof e}, {(void *)name, e.name}, {(void *)other, e.other}, {(void *)data, data ? e.size : 0}};
  REAL(ssize_t, writev, int, const struct iovec *, int);
  if (real(log_file, parts, 4) < 0) abort();
  errno = kept;
}

/* ---- what is stood before ---- */

static int opened(int folder, const char *path, int flags, mode_t mode) {
  char full[PATH_MAX];
  REAL(int, openat64, int, const char *, int, ...);
  if (!whole(folder, path, full) || !(flags & (O_CREAT | O_TRUNC))) return real(folder, path, flags, mode);
  int fresh = (flags & O_CREAT) && access(full, F_OK);
  if (fresh) FAIL_IF(CREATE, full);
  int entered = enter();
  int fd = real(folder, path, flags, mode);
  if (entered && fd >= 0) {
    if (fresh) record((struct entry){.kind = L_CREATE, .folder = folder_of(full), .inode = inode_of(fd)}, name_of(full), NULL, NULL);
    else if (flags & O_TRUNC) record((struct entry){.kind = L_TRUNCATE, .inode = inode_of(fd)}, NULL, NULL, NULL);
  }
  leave(entered);
  return fd;
}

#define MODE                               \
  mode_t mode = 0;                         \
  if (flags & (O_CREAT | O_TMPFILE)) {     \
    va_list rest;                          \
    va_start(rest, flags);                 \
    mode = va_arg(rest, mode_t);           \
    va_end(rest);                          \
  }

int open(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE return opened(at, path, flags, mode); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

ssize_t write(int fd, const void *data, size_t size) {
  char path[PATH_MAX];
  REAL(ssize_t, write, int, const void *, size_t);
  if (!c || !(c->kinds & WRITE || c->recording) || !path_of(fd, path)) return real(fd, data, size);
  ssize_t most = granted(WRITE, path, size);
  if (most < 0) return -1;
  int entered = enter();
  ssize_t done = real(fd, data, most);
  if (entered && done > 0)
    record((struct entry){.kind = L_WRITE, .inode = inode_of(fd), .offset = lseek(fd, 0, SEEK_CUR) - done, .size = done}, NULL, NULL, data);
  leave(entered);
  return done;
}

static ssize_t put(int fd, const void *data, size_t size, off64_t at) {
  char path[PATH_MAX];
  REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
  if (!c || !(c->kinds & WRITE || c->recording) || !path_of(fd, path)) return real(fd, data, size, at);
  ssize_t most = granted(WRITE, path, size);
  if (most < 0) return -1;
  int entered = enter();
  ssize_t done = real(fd, data, most, at);
  if (entered && done > 0)
    record((struct entry){.kind = L_WRITE, .inode = inode_of(fd), .offset = at, .size = done}, NULL, NULL, data);
  leave(entered);
  return done;
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return put(fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { return put(fd, data, size, at); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
  char path[PATH_MAX];
  REAL(ssize_t, writev, int, const struct iovec *, int);
  if (!c || !(c->kinds & WRITE || c->recording) || !path_of(fd, path)) return real(fd, parts, count);
  ssize_t done = 0;
  for (int part = 0; part < count; part++) {
    ssize_t more = write(fd, parts[part].iov_base, parts[part].iov_len);
    if (more < 0) return done ? done : more;
    done += more;
    if ((size_t)more < parts[part].iov_len) break;
  }
  return done;
}

/* A copy within the kernel is made by hand here, so that it is seen. */
static int made_by_hand(int fd) {
  char path[PATH_MAX];
  return c && (c->kinds || c->recording) && path_of(fd, path);
}

ssize_t sendfile(int out, int in, off_t *at, size_t size) {
  REAL(ssize_t, sendfile, int, int, off_t *, size_t);
  if (!made_by_hand(out)) return real(out, in, at, size);
  errno = EINVAL;
  return -1;
}
ssize_t sendfile64(int out, int in, off64_t *at, size_t size) { return sendfile(out, in, (off_t *)at, size); }

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t size, unsigned flags) {
  REAL(ssize_t, copy_file_range, int, off64_t *, int, off64_t *, size_t, unsigned);
  if (!made_by_hand(out)) return real(in, from, out, to, size, flags);
  errno = EXDEV;
  return -1;
}

int posix_fallocate64(int fd, off64_t at, off64_t size) {
  char path[PATH_MAX];
  REAL(int, posix_fallocate64, int, off64_t, off64_t);
  if (!c || !path_of(fd, path)) return real(fd, at, size);
  return EOPNOTSUPP;
}
int posix_fallocate(int fd, off_t at, off_t size) { return posix_fallocate64(fd, at, size); }

ssize_t read(int fd, void *data, size_t size) {
  char path[PATH_MAX];
  REAL(ssize_t, read, int, void *, size_t);
  if (!c || !(c->kinds & READ) || !path_of(fd, path)) return real(fd, data, size);
  ssize_t most = granted(READ, path, size);
  return most < 0 ? -1 : real(fd, data, most);
}

static ssize_t get(int fd, void *data, size_t size, off64_t at) {
  char path[PATH_MAX];
  REAL(ssize_t, pread64, int, void *, size_t, off64_t);
  if (!c || !(c->kinds & READ) || !path_of(fd, path)) return real(fd, data, size, at);
  ssize_t most = granted(READ, path, size);
  return most < 0 ? -1 : real(fd, data, most, at);
}
ssize_t pread(int fd, void *data, size_t size, off_t at) { return get(fd, data, size, at); }
ssize_t pread64(int fd, void *data, size_t size, off64_t at) { return get(fd, data, size, at); }

static int synced(int fd, int (*real)(int)) {
  char path[PATH_MAX];
  if (!c || !(c->kinds & SYNC || c->recording) || !path_of(fd, path)) return real(fd);
  FAIL_IF(SYNC, path);
  int entered = enter();
  int done = real(fd);
  if (entered && !done) record((struct entry){.kind = L_SYNC, .inode = inode_of(fd)}, NULL, NULL, NULL);
  leave(entered);
  return done;
}
int fsync(int fd) { REAL(int, fsync, int); return synced(fd, real); }
int fdatasync(int fd) { REAL(int, fdatasync, int); return synced(fd, real); }

int ftruncate64(int fd, off64_t size) {
  char path[PATH_MAX];
  REAL(int, ftruncate64, int, off64_t);
  if (!c || !(c->kinds & TRUNCATE || c->recording) || !path_of(fd, path)) return real(fd, size);
  FAIL_IF(TRUNCATE, path);
  int entered = enter();
  int done = real(fd, size);
  if (entered && !done) record((struct entry){.kind = L_TRUNCATE, .inode = inode_of(fd), .offset = size}, NULL, NULL, NULL);
  leave(entered);
  return done;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int truncate64(const char *path, off64_t size) {
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  int done = fd < 0 ? -1 : ftruncate64(fd, size);
  if (fd >= 0) close(fd);
  return done;
}
int truncate(const char *path, off_t size) { return truncate64(path, size); }

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  char was[PATH_MAX], is[PATH_MAX];
  REAL(int, renameat2, int, const char *, int, const char *, unsigned);
  int ours = whole(from_folder, from, was), theirs = whole(to_folder, to, is);
  if (!ours && !theirs) return real(from_folder, from, to_folder, to, flags);
  FAIL_IF(RENAME, ours ? was : is);
  int entered = enter();
  uint64_t inode = inode_at(was), above = folder_of(was);
  int done = real(from_folder, from, to_folder, to, flags);
  if (entered && !done)
    record((struct entry){.kind = L_RENAME, .folder = above, .to = folder_of(is), .inode = inode}, name_of(was), name_of(is), NULL);
  leave(entered);
  return done;
}
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int a, const char *from, int b, const char *to) { return renameat2(a, from, b, to, 0); }

int unlinkat(int folder, const char *path, int flags) {
  char full[PATH_MAX];
  REAL(int, unlinkat, int, const char *, int);
  if (!whole(folder, path, full)) return real(folder, path, flags);
  FAIL_IF(REMOVE, full);
  int entered = enter();
  uint64_t inode = inode_at(full), above = folder_of(full);
  int done = real(folder, path, flags);
  if (entered && !done) record((struct entry){.kind = L_REMOVE, .folder = above, .inode = inode}, name_of(full), NULL, NULL);
  leave(entered);
  return done;
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int linkat(int a, const char *from, int b, const char *to, int flags) {
  char full[PATH_MAX];
  REAL(int, linkat, int, const char *, int, const char *, int);
  if (!whole(b, to, full)) return real(a, from, b, to, flags);
  FAIL_IF(CREATE, full);
  int entered = enter();
  int done = real(a, from, b, to, flags);
  if (entered && !done) record((struct entry){.kind = L_LINK, .folder = folder_of(full), .inode = inode_at(full)}, name_of(full), NULL, NULL);
  leave(entered);
  return done;
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int mkdirat(int folder, const char *path, mode_t mode) {
  char full[PATH_MAX];
  REAL(int, mkdirat, int, const char *, mode_t);
  if (!whole(folder, path, full)) return real(folder, path, mode);
  if (access(full, F_OK)) FAIL_IF(CREATE, full);
  int entered = enter();
  int done = real(folder, path, mode);
  if (entered && !done) record((struct entry){.kind = L_FOLDER, .folder = folder_of(full), .inode = inode_at(full)}, name_of(full), NULL, NULL);
  leave(entered);
  return done;
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
