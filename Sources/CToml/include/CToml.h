// A plain C view of toml++'s tree that keeps line and column of every node.
// Strings are UTF-8 with a length, never NUL-terminated; every pointer lives as long as its document.

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct CTomlDocument CTomlDocument;

typedef enum {
  CTomlKindNone,
  CTomlKindString,
  CTomlKindInteger,
  CTomlKindFloat,
  CTomlKindBoolean,
  CTomlKindDate,
  CTomlKindTime,
  CTomlKindDateTime,
  CTomlKindArray,
  CTomlKindTable,
} CTomlKind;

// Both count from 1; columns are Unicode scalars.
typedef struct {
  uint32_t line;
  uint32_t column;
} CTomlPlace;

typedef struct {
  const char *bytes;
  size_t count;
} CTomlText;

typedef struct {
  const void *handle;
  CTomlKind kind;
  CTomlPlace begin;
  CTomlPlace end;
} CTomlNode;

typedef struct {
  CTomlText key;
  CTomlPlace place;
  CTomlNode node;
} CTomlEntry;

typedef struct {
  uint16_t year;
  uint8_t month;
  uint8_t day;
  uint8_t hour;
  uint8_t minute;
  uint8_t second;
  uint32_t nanosecond;
  bool hasOffset;
  int16_t offsetMinutes;
} CTomlStamp;

// Null when memory ran out. A document that failed to parse has an error and an empty root.
CTomlDocument *ctoml_parse(const char *bytes, size_t count);
void ctoml_free(CTomlDocument *document);

// An empty text when the document parsed.
CTomlText ctoml_error(const CTomlDocument *document, CTomlPlace *place);
CTomlNode ctoml_root(const CTomlDocument *document);

// The number of elements of an array or entries of a table.
size_t ctoml_count(const void *container);
CTomlNode ctoml_element(const void *array, size_t index);

// A node of CTomlKindNone when the table lacks the key.
CTomlEntry ctoml_find(const void *table, const char *key, size_t count);
// Writes at most `capacity` entries, in the byte order of the keys; returns how many.
size_t ctoml_entries(const void *table, CTomlEntry *entries, size_t capacity);

CTomlText ctoml_string(const void *node);
int64_t ctoml_integer(const void *node);
double ctoml_float(const void *node);
bool ctoml_boolean(const void *node);
// Of a date, a time or a date-time; the absent half is zero.
CTomlStamp ctoml_stamp(const void *node);

#ifdef __cplusplus
}
#endif
