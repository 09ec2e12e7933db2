// W1 written by hand in C for this one instrument: NDJSON or CSV in, the compact lines out, on one
// thread. It trusts its input: compact JSON, codes 0-2, keys in any order, nothing else.
//
// w1 IN OUT           (reference.py --table > statuses.h; clang -O3 -march=native -o w1 w1.c)
// w1 IN.csv --decoded  prints nanoseconds a case for scoring alone, of cases decoded in memory
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "statuses.h"

typedef struct {
  const char *id, *date;
  int id_length, date_length, age;
  uint8_t remanded, consent, code[32];  // 3 is missing
} Case;

typedef struct {
  int16_t risk, need, resp, total, critical, risk_twos, resp_twos;  // -1 is no value
  int8_t level, flags;
  int statuses;
} Result;

// --- Scoring -------------------------------------------------------------------------------------

static const uint8_t WEIGHT[30] = {1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1,
                                   1, 1, 1, 1, 1, 1, 1, 1};
static const uint8_t REVERSED[30] = {0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0,
                                     0, 1, 0, 0, 0, 1, 0, 0};

#define SUM(from, to, full, at_least, value, least, greatest)                          \
  {                                                                                    \
    int sum = 0, most = 0, answered = 0;                                               \
    for (int i = from; i < to; i++) {                                                  \
      int v = a[i], ok = v < 3;                                                        \
      answered += ok;                                                                  \
      most += ok ? 2 * WEIGHT[i] : 0;                                                  \
      sum += ok ? WEIGHT[i] * (REVERSED[i] ? 2 - v : v) : 0;                           \
    }                                                                                  \
    value = answered >= at_least ? (2 * sum * full + most) / (2 * most) : -1;          \
    least = sum;                                                                       \
    greatest = sum + full - most;                                                      \
  }

static inline int level_of(int total, int moderate) {
  return (total >= moderate) + (total >= moderate + 10);
}

static inline void score(const Case *c, Result *restrict r) {
  const uint8_t *a = c->code;
  int risk, need, resp, low1, high1, low2, high2, low3, high3;
  SUM(0, 12, 28, 10, risk, low1, high1)
  SUM(12, 22, 22, 8, need, low2, high2)
  SUM(22, 30, 16, 7, resp, low3, high3)
  (void)low3, (void)high3;
  int total = risk < 0 || need < 0 ? -1 : risk + need;
  int moderate = c->age <= 12 ? 18 : c->age <= 17 ? 21 : 23;

  int count = (a[0] == 2) + (a[6] == 2) + (a[15] == 2);
  int open = (a[0] == 3) + (a[6] == 3) + (a[15] == 3);
  int critical = count > 0 ? 1 : open > 0 ? 2 : 0;
  int risk_twos = 0, risk_open = 0, resp_twos = 0, resp_open = 0;
  for (int i = 0; i < 12; i++) risk_twos += a[i] == 2, risk_open += a[i] == 3;
  for (int i = 22; i < 30; i++) resp_twos += a[i] == 2, resp_open += a[i] == 3;
  int less = resp_twos + resp_open < risk_twos ? 1 : resp_twos < risk_twos + risk_open ? 2 : 0;

  r->risk = risk, r->need = need, r->resp = resp, r->total = total;
  r->critical = open == 3 ? -1 : count;
  r->risk_twos = risk_open ? -1 : risk_twos;
  r->resp_twos = resp_open ? -1 : resp_twos;
  r->level = total < 0 ? -1 : level_of(total, moderate);
  r->flags = (critical == 1) + 2 * (less == 1);
  int group = (c->age >= 12) + (c->age >= 18);
  int least = level_of(low1 + low2, moderate), greatest = level_of(high1 + high2, moderate);
  r->statuses = (((((group * 2 + c->remanded) * 2 + c->consent) * 3 + least) * 3 + greatest) * 3
                 + critical) * 3 + less;
}

// --- Reading -------------------------------------------------------------------------------------

static inline const char *text(const char *p, const char **begin, int *length) {
  *begin = ++p;
  while (*p != '"') p++;
  *length = (int)(p - *begin);
  return p + 1;
}

static inline const char *answers(const char *p, Case *c) {
  if (*++p == '}') return p + 1;
  for (;;) {  // "irk01":v
    int base = p[2] == 'r' ? (p[3] == 'k' ? 0 : 22) : 12;
    int item = base + (p[4] - '0') * 10 + (p[5] - '0') - 1;
    p += 8;
    if (*p == 'n') {
      p += 4;
    } else {
      c->code[item & 31] = (uint8_t)(*p++ - '0');
    }
    if (*p++ == '}') return p;
  }
}

// An object whose members are looked for by the first letter and the length of their keys.
static inline const char *object(const char *p, Case *c) {
  p++;
  for (;;) {
    const char *key, *skipped;
    int length, other;
    p = text(p, &key, &length) + 1;
    if (length == 2) p = text(p, &c->id, &c->id_length);
    else if (length == 4) p = text(p, &c->date, &c->date_length);
    else if (length == 3 && *key == 'a') {
      int age = 0;
      while (*p >= '0') age = age * 10 + *p++ - '0';
      c->age = age;
    } else if (length == 8) c->remanded = *p == 't', p += c->remanded ? 4 : 5;
    else if (length == 7 && *key == 'c') c->consent = *p == 't', p += c->consent ? 4 : 5;
    else if (length == 7) p = answers(p, c);
    else if (length == 13) p = object(p, c);
    else if (length == 9) p = object(p + 1, c) + 1;
    else p = text(p, &skipped, &other);
    if (*p++ == '}') return p;
  }
}

static inline const char *line(const char *p, Case *c) {
  memset(c->code, 3, 32);
  return object(p, c) + 1;
}

static inline const char *row(const char *p, Case *c) {
  c->id = p;
  while (*p != ',') p++;
  c->id_length = (int)(p++ - c->id);
  int age = 0;
  while (*p != ',') age = age * 10 + *p++ - '0';
  c->age = age;
  p++;
  while (*p++ != ',') {}
  c->date = p;
  while (*p != ',') p++;
  c->date_length = (int)(p++ - c->date);
  c->remanded = *p == 't', p += c->remanded ? 5 : 6;
  c->consent = *p == 't', p += c->consent ? 5 : 6;
  for (int i = 0; i < 30; i++) {
    if (*p < '0') {
      c->code[i] = 3;
      p++;
    } else {
      c->code[i] = (uint8_t)(*p - '0');
      p += 2;
    }
  }
  return p;
}

// --- Writing -------------------------------------------------------------------------------------

#define PUT(s) (memcpy(o, s, sizeof(s) - 1), o += sizeof(s) - 1)
static inline char *copy(char *o, const char *s, int n) { return memcpy(o, s, n), o + n; }
static inline char *digits(char *o, int v) {
  if (v >= 10) *o++ = '0' + v / 10;
  *o++ = '0' + v % 10;
  return o;
}
static inline char *value(char *o, int v) { return v < 0 ? copy(o, "null", 4) : digits(o, v); }
static inline char *cell(char *o, int v) {
  if (v >= 0) o = digits(o, v);
  *o++ = ',';
  return o;
}

static const char *const LEVELS[] = {"null", "\"low\"", "\"moderate\"", "\"high\""};
static const char *const LEVEL_CELLS[] = {"", "low", "moderate", "high"};
static const char *const FLAGS[] = {"", "\"critical\"", "\"lessResponsive\"",
                                    "\"critical\",\"lessResponsive\""};
static const char *const FLAG_CELLS[] = {"", "critical", "lessResponsive",
                                         "critical lessResponsive"};
#define ROWS (sizeof(STATUSES) / sizeof(*STATUSES))
static int status_lengths[ROWS], cell_lengths[ROWS];
static int level_lengths[4], flag_lengths[4];

static inline char *write_line(char *o, const Case *c, const Result *r) {
  PUT("{\"id\":\""), o = copy(o, c->id, c->id_length);
  PUT("\",\"date\":\""), o = copy(o, c->date, c->date_length);
  PUT("\",\"responses\":[{\"instrument\":\"w1\",\"version\":\"1.0.0\",\"date\":\"");
  o = copy(o, c->date, c->date_length);
  PUT("\",\"scores\":{\"risk\":"), o = value(o, r->risk);
  PUT(",\"need\":"), o = value(o, r->need);
  PUT(",\"resp\":"), o = value(o, r->resp);
  PUT(",\"total\":"), o = value(o, r->total);
  PUT(",\"criticalCount\":"), o = value(o, r->critical);
  PUT(",\"riskTwos\":"), o = value(o, r->risk_twos);
  PUT(",\"respTwos\":"), o = value(o, r->resp_twos);
  PUT("},\"levels\":{\"level\":"), o = copy(o, LEVELS[r->level + 1], level_lengths[r->level + 1]);
  PUT("},\"flags\":["), o = copy(o, FLAGS[r->flags], flag_lengths[r->flags]);
  PUT("]}],\"recommendation\":{\"policy\":\"w1\",\"version\":\"1.0.0\",\"programmes\":");
  o = copy(o, STATUSES[r->statuses], status_lengths[r->statuses]);
  PUT("}}\n");
  return o;
}

static inline char *write_row(char *o, const Case *c, const Result *r) {
  o = copy(o, c->id, c->id_length), *o++ = ',';
  o = copy(o, c->date, c->date_length);
  PUT(",w1,1.0.0,");
  o = cell(o, r->risk), o = cell(o, r->need), o = cell(o, r->resp), o = cell(o, r->total);
  o = cell(o, r->critical), o = cell(o, r->risk_twos), o = cell(o, r->resp_twos);
  o = copy(o, LEVEL_CELLS[r->level + 1], (int)strlen(LEVEL_CELLS[r->level + 1])), *o++ = ',';
  o = copy(o, FLAG_CELLS[r->flags], (int)strlen(FLAG_CELLS[r->flags])), *o++ = ',';
  o = copy(o, STATUS_CELLS[r->statuses], cell_lengths[r->statuses]), *o++ = '\n';
  return o;
}

// --- Scoring alone -------------------------------------------------------------------------------

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static int time_decoded(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) return 3;
  fseek(file, 0, SEEK_END);
  long size = ftell(file), count = 0, room = 0;
  rewind(file);
  char *text = malloc(size + 1);
  if (!text || fread(text, 1, size, file) != (size_t)size) return 4;
  text[size] = 0;
  Case *cases = NULL;
  for (const char *p = strchr(text, '\n') + 1; *p;) {
    if (count == room && !(cases = realloc(cases, (room = 2 * room + 1024) * sizeof *cases))) return 4;
    p = row(p, &cases[count++]);
  }
  double rounds[11];
  long sum = 0;
  for (int round = 0; round < 11; round++) {
    struct timespec from, to;
    Result r;
    clock_gettime(CLOCK_MONOTONIC, &from);
    for (long i = 0; i < count; i++) score(&cases[i], &r), sum += r.statuses + r.total + r.resp;
    clock_gettime(CLOCK_MONOTONIC, &to);
    rounds[round] = ((to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec)) / count;
  }
  qsort(rounds, 11, sizeof *rounds, by_size);
  printf("%.2f ns a case (%.2f-%.2f), %ld\n", rounds[5], rounds[0], rounds[10], sum);
  return fclose(file);
}

// --- The job -------------------------------------------------------------------------------------

#define INPUT (4 << 20)
static char input[INPUT + 65536], output[INPUT + 4096];

int main(int count, char **arguments) {
  if (count != 3) return 2;
  if (strcmp(arguments[2], "--decoded") == 0) return time_decoded(arguments[1]);
  size_t name = strlen(arguments[1]);
  int is_csv = name > 3 && strcmp(arguments[1] + name - 3, "csv") == 0;
  int in = open(arguments[1], O_RDONLY);
  int out = open(arguments[2], O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (in < 0 || out < 0) return 3;
  for (size_t i = 0; i < ROWS; i++) {
    status_lengths[i] = STATUSES[i] ? (int)strlen(STATUSES[i]) : 0;
    cell_lengths[i] = STATUS_CELLS[i] ? (int)strlen(STATUS_CELLS[i]) : 0;
  }
  for (int i = 0; i < 4; i++) {
    level_lengths[i] = (int)strlen(LEVELS[i]);
    flag_lengths[i] = (int)strlen(FLAGS[i]);
  }

  char *o = output;
  int has_header = is_csv;
  if (is_csv) {
    PUT("id,date,instrument,version,risk,need,resp,total,criticalCount,riskTwos,respTwos,"
        "level,flags,SSPF,SIG,SIG_ADULT,IA\n");
  }
  Case c = {0};
  Result r;
  size_t kept = 0;
  for (;;) {
    ssize_t got = read(in, input + kept, INPUT);
    if (got <= 0) break;
    char *end = input + kept + got, *last = memrchr(input, '\n', end - input);
    if (!last) return 4;
    const char *p = input;
    if (has_header) p = (char *)memchr(p, '\n', end - p) + 1, has_header = 0;
    while (p <= last) {
      p = is_csv ? row(p, &c) : line(p, &c);
      score(&c, &r);
      o = is_csv ? write_row(o, &c, &r) : write_line(o, &c, &r);
      if (o > output + INPUT) {
        if (write(out, output, o - output) != o - output) return 5;
        o = output;
      }
    }
    kept = end - p;
    memmove(input, p, kept);
  }
  return write(out, output, o - output) == o - output ? 0 : 5;
}
