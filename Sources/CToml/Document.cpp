#include "Parser.h"

#include <malloc.h>

#include <memory>

namespace {

// Below this a freed tree stays in the allocator; trimming costs more than it gives.
constexpr size_t trimmedSize = 1 << 20;

void parse(CTomlDocument &document, std::string_view text) {
  toml::parse_result result = toml::parse(text);
  if (result) {
    document.root = std::move(result).table();
    return;
  }
  const toml::parse_error &error = result.error();
  document.error = error.description();
  if (document.error.empty()) document.error = "unknown";
  document.place = {error.source().begin.line, error.source().begin.column};
}

}  // namespace

CTomlDocument *ctoml_parse(const char *bytes, size_t count) {
  // No exception may cross into Swift: the only one left is a failed allocation.
  try {
    auto document = std::make_unique<CTomlDocument>();
    document->size = count;
    parse(*document, std::string_view{bytes, count});
    return document.release();
  } catch (...) {
    return nullptr;
  }
}

void ctoml_free(CTomlDocument *document) {
  const bool large = document->size >= trimmedSize;
  delete document;
  if (large) malloc_trim(0);
}

CTomlText ctoml_error(const CTomlDocument *document, CTomlPlace *place) {
  *place = document->place;
  return {document->error.data(), document->error.size()};
}
