#pragma once
#include <stddef.h>

/// A file that lies in the binary.
struct ow_pack_file {
  const char *name;
  const unsigned char *bytes;
  size_t size;
};

/// How many files there are.
size_t ow_pack_file_count(void);

/// One of them; `index` is less than their count.
struct ow_pack_file ow_pack_file_at(size_t index);
