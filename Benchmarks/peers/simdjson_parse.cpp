// simdjson on demand, parsing W1 only: every field and answer is read, nothing is computed.
//
// simdjson_parse FILE    (clang++ -O3 -march=native -o simdjson_parse simdjson_parse.cpp -lsimdjson)
#include <cstdio>
#include <simdjson.h>
using namespace simdjson;

static long read(ondemand::value value) {
  long sum = 0;
  switch (ondemand::json_type(value.type())) {
    case ondemand::json_type::object:
      for (auto field : value.get_object()) {
        sum += std::string_view(field.unescaped_key()).size();
        sum += read(field.value());
      }
      return sum;
    case ondemand::json_type::array:
      for (auto element : value.get_array()) sum += read(element.value());
      return sum;
    case ondemand::json_type::number: return int64_t(value.get_int64());
    case ondemand::json_type::string: return std::string_view(value.get_string()).size();
    case ondemand::json_type::boolean: return bool(value.get_bool());
    default: return value.is_null() ? 1 : 0;
  }
}

int main(int count, char **arguments) {
  if (count != 2) return 2;
  padded_string file;
  if (padded_string::load(arguments[1]).get(file)) return 3;
  ondemand::parser parser;
  ondemand::document_stream lines;
  if (parser.iterate_many(file, 1 << 20).get(lines)) return 4;
  long cases = 0, sum = 0;
  for (auto line : lines) {
    for (auto field : line.get_object()) {
      sum += std::string_view(field.unescaped_key()).size();
      sum += read(field.value());
    }
    cases++;
  }
  printf("%ld %ld\n", cases, sum);
}
