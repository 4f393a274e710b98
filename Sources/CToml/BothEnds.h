#pragma once

// toml++ keeps its open tables in vectors and searches them from the front for every header, which
// makes an order book of n orders with several [[orders.events]] each cost n * n. What it looks for
// is nearly always among the first or the last: these overloads, which it prefers to its own
// template, search from both ends.

#include <toml++/impl/forward_declarations.h>

#include <vector>

TOML_IMPL_NAMESPACE_START {
  template <typename Pointer>
  inline Pointer *find_from_both_ends(Pointer *first, Pointer *last, Pointer needle) noexcept {
    while (first < last) {
      if (*first == needle) return first;
      if (*--last == needle) return last;
      ++first;
    }
    return nullptr;
  }

  inline array **find(std::vector<array *>::iterator start, std::vector<array *>::iterator end,
                      array *const &needle) noexcept {
    return find_from_both_ends(start.base(), end.base(), needle);
  }

  inline table **find(std::vector<table *>::iterator start, std::vector<table *>::iterator end,
                      table *const &needle) noexcept {
    return find_from_both_ends(start.base(), end.base(), needle);
  }
}
TOML_IMPL_NAMESPACE_END;
