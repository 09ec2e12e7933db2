"""The reference: W1 in plain Python, written for clarity and from the documented rules alone.

reference.py IN OUT      .ndjson or .csv
reference.py --table     prints the statuses as C, for w1.c

What open answers can still change is found by trying every completion, staying missing included:
for each score all values it can still take, then all levels, and all truth values of the flags.
"""

import csv
import functools
import itertools
import json
import sys

from w1 import *


def prorated(points, most, answered, name):
    """Prorated by attainable points, half up; nothing when too few are answered."""
    if answered < AT_LEAST[name]:
        return None
    return (2 * points * FULL[name] + most) // (2 * most)


@functools.cache
def completions(points, most, answered, open_weights, name):
    """Every value of a score that some completion of its open answers gives."""
    states = {(points, most, answered)}
    for weight in open_weights:
        states |= {(p + weight * code, m + 2 * weight, n + 1)
                   for p, m, n in states for code in (0, 1, 2)}
    return frozenset(prorated(*state, name) for state in states) - {None}


def domain(name, answers):
    """The value of a score, and all values that are still possible."""
    points = most = answered = 0
    open_weights = []
    for item in DOMAINS[name]:
        code, weight = answers.get(item), WEIGHT[item]
        if code is None:
            open_weights.append(weight)
            continue
        answered += 1
        points += weight * (2 - code if item in REVERSED else code)
        most += 2 * weight
    return (prorated(points, most, answered, name),
            completions(points, most, answered, tuple(sorted(open_weights)), name))


def level(total, age):
    moderate, high = cuts(age)
    return "low" if total < moderate else "moderate" if total < high else "high"


def twos(items, answers):
    """How many are coded 2, how many are open, and the counts that are still possible."""
    count = sum(answers.get(item) == 2 for item in items)
    missing = sum(answers.get(item) is None for item in items)
    return count, missing, range(count, count + missing + 1)


def result(case, response, found):
    """The compact result: a dictionary in the order in which it is written."""
    head = {"instrument": response["instrument"], "version": "1.0.0", "date": case["date"]}
    return {
        "id": case["id"],
        "date": case["date"],
        "responses": [head | {key: response[key] for key in ("scores", "levels", "flags")}],
        "recommendation": {
            "policy": "w1", "version": "1.0.0", "programmes": dict(zip(PROGRAMMES, found)),
        },
    }


def rescore_second(case):
    """A case that holds the second checklist instead: no rule of the policy reads it."""
    answers = case["responses"][0]["answers"]
    codes = [answers.get(f"q{i}") for i in range(1, 11)]
    total = None if None in codes else sum(codes)
    level = None if total is None else "low" if total < 10 else "raised" if total < 20 else "high"
    return result(case, {
        "instrument": "w2", "scores": {"total": total}, "levels": {"concern": level},
        "flags": ["always"] if answers.get("q10") == 3 else [],
    }, [STATUSES[0]] * len(PROGRAMMES))


def rescore(case):
    """The compact result of a case."""
    if case["responses"][0]["instrument"] == "w2":
        return rescore_second(case)
    age, answers = case["age"], case["responses"][0]["answers"]
    scores, possible = {}, {}
    for name in DOMAINS:
        scores[name], possible[name] = domain(name, answers)
    risk, need = scores["risk"], scores["need"]
    scores["total"] = None if risk is None or need is None else risk + need

    count, missing, _ = twos(CRITICAL, answers)
    scores["criticalCount"] = None if missing == len(CRITICAL) else count
    criticals = {n > 0 for n in range(count, count + missing + 1)}
    risk_count, risk_open, risk_counts = twos(RISK, answers)
    resp_count, resp_open, resp_counts = twos(RESP, answers)
    scores["riskTwos"] = None if risk_open else risk_count
    scores["respTwos"] = None if resp_open else resp_count
    lesses = {a < b for a, b in itertools.product(resp_counts, risk_counts)}

    totals = {a + b for a in possible["risk"] for b in possible["need"]}
    levels = {level(total, age) for total in totals}
    circumstances = case["circumstances"]
    found = statuses(age, levels, criticals, lesses, circumstances["remanded"],
                     circumstances["consent"])
    flags = [name for name, values in (("critical", criticals), ("lessResponsive", lesses))
             if values == {True}]
    shown = None if scores["total"] is None else level(scores["total"], age)
    return result(case, {
        "instrument": "w1", "scores": scores, "levels": {"level": shown}, "flags": flags,
    }, found)


def from_row(row):
    """A case from a row of the CSV file."""
    return {
        "id": row["id"], "age": int(row["age"]), "date": row["date"],
        "circumstances": {key: row[key] == "true" for key in ("remanded", "consent")},
        "responses": [{"instrument": "w1",
                       "answers": {item: int(row[item]) for item in ITEMS if row[item]}}],
    }


def to_row(result):
    """The same result as a row; several flags are separated by spaces."""
    response, = result["responses"]
    return [result["id"], result["date"], "w1", "1.0.0", *response["scores"].values(),
            response["levels"]["level"], " ".join(response["flags"]),
            *result["recommendation"]["programmes"].values()]


def print_table():
    print("static const char *const STATUSES[] = {")
    for row in status_rows():
        print("  " + (json.dumps(programmes_json(row)) if row else "0") + ",")
    print("};\nstatic const char *const STATUS_CELLS[] = {")
    for row in status_rows():
        print("  " + (json.dumps(",".join(row)) if row else "0") + ",")
    print("};")


def main(source, target):
    with open(source, encoding="utf-8") as cases, open(target, "w", encoding="utf-8") as out:
        if source.endswith(".csv"):
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(CSV_COLUMNS)
            for row in csv.DictReader(cases):
                writer.writerow(to_row(rescore(from_row(row))))
        else:
            for line in cases:
                # Codes may be written 1.0 or 1e0.
                case = json.loads(line, parse_float=lambda number: int(float(number)))
                out.write(json.dumps(rescore(case), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    if sys.argv[1:] == ["--table"]:
        print_table()
    else:
        main(*sys.argv[1:3])
