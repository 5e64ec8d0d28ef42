// Calls of Linux that Swift's Glibc doesn't show; `mallopt` is one of them.
#include <malloc.h>

/// Waits until all that was written to the file system of an open file is on the disk.
int syncfs(int descriptor);
