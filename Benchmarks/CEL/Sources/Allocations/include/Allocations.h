#include <stdint.h>

/// Calls of malloc, calloc, realloc and their aligned relatives so far, in all threads.
uint64_t allocation_count(void);
