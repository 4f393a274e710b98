#include "Parser.h"

namespace {

const toml::node &node(const void *handle) { return *static_cast<const toml::node *>(handle); }
const toml::table &table(const void *handle) { return *node(handle).as_table(); }

CTomlKind kind(const toml::node &node) {
  switch (node.type()) {
    case toml::node_type::none: return CTomlKindNone;
    case toml::node_type::table: return CTomlKindTable;
    case toml::node_type::array: return CTomlKindArray;
    case toml::node_type::string: return CTomlKindString;
    case toml::node_type::integer: return CTomlKindInteger;
    case toml::node_type::floating_point: return CTomlKindFloat;
    case toml::node_type::boolean: return CTomlKindBoolean;
    case toml::node_type::date: return CTomlKindDate;
    case toml::node_type::time: return CTomlKindTime;
    case toml::node_type::date_time: return CTomlKindDateTime;
  }
  return CTomlKindNone;
}

CTomlPlace place(const toml::source_position &position) {
  return {position.line, position.column};
}

CTomlNode view(const toml::node &node) {
  const toml::source_region &region = node.source();
  return {&node, kind(node), place(region.begin), place(region.end)};
}

CTomlEntry view(const toml::key &key, const toml::node &node) {
  return {{key.data(), key.length()}, place(key.source().begin), view(node)};
}

void write(CTomlStamp &stamp, const toml::date &date) {
  stamp.year = date.year;
  stamp.month = date.month;
  stamp.day = date.day;
}

void write(CTomlStamp &stamp, const toml::time &time) {
  stamp.hour = time.hour;
  stamp.minute = time.minute;
  stamp.second = time.second;
  stamp.nanosecond = time.nanosecond;
}

void write(CTomlStamp &stamp, const toml::date_time &moment) {
  write(stamp, moment.date);
  write(stamp, moment.time);
  stamp.hasOffset = moment.offset.has_value();
  stamp.offsetMinutes = moment.offset ? moment.offset->minutes : int16_t{0};
}

}  // namespace

CTomlNode ctoml_root(const CTomlDocument *document) {
  // The node subobject's address, which a plain conversion of the table's own need not be.
  return view(static_cast<const toml::node &>(document->root));
}

size_t ctoml_count(const void *container) {
  if (const toml::array *array = node(container).as_array()) return array->size();
  return table(container).size();
}

CTomlNode ctoml_element(const void *array, size_t index) {
  return view((*node(array).as_array())[index]);
}

CTomlEntry ctoml_find(const void *handle, const char *key, size_t count) {
  const toml::table &entries = table(handle);
  const auto found = entries.find(std::string_view{key, count});
  if (found == entries.cend()) return {};
  return view(found->first, found->second);
}

size_t ctoml_entries(const void *handle, CTomlEntry *entries, size_t capacity) {
  size_t count = 0;
  for (const auto &[key, value] : table(handle)) {
    if (count == capacity) break;
    entries[count++] = view(key, value);
  }
  return count;
}

CTomlText ctoml_string(const void *handle) {
  const std::string &text = node(handle).as_string()->get();
  return {text.data(), text.size()};
}

int64_t ctoml_integer(const void *handle) { return node(handle).as_integer()->get(); }

double ctoml_float(const void *handle) { return node(handle).as_floating_point()->get(); }

bool ctoml_boolean(const void *handle) { return node(handle).as_boolean()->get(); }

CTomlStamp ctoml_stamp(const void *handle) {
  CTomlStamp stamp{};
  if (const auto *date = node(handle).as_date()) write(stamp, date->get());
  if (const auto *time = node(handle).as_time()) write(stamp, time->get());
  if (const auto *moment = node(handle).as_date_time()) write(stamp, moment->get());
  return stamp;
}
