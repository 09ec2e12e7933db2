"""W1 in Polars, lazily and with the streaming engine: polars_w1.py IN OUT"""

import sys

import polars as pl
from polars import col
from w1 import *


def scan(source):
    texts = {"id": pl.String, "age": pl.Int32, "sex": pl.String, "date": pl.String}
    truth = {"remanded": pl.Boolean, "consent": pl.Boolean}
    if source.endswith(".csv"):
        return pl.scan_csv(source, schema={**texts, **truth, **{i: pl.Int16 for i in ITEMS}})
    answers = pl.Struct({i: pl.Int64 for i in ITEMS})
    response = pl.Struct({"instrument": pl.String, "answers": answers})
    case = pl.Struct({"id": pl.String, "age": pl.Int32, "date": pl.String,
                      "circumstances": pl.Struct(truth), "responses": pl.List(response)})
    # Lines decoded one by one: scan_ndjson takes four times as long for structs in a list.
    lines = pl.scan_csv(source, has_header=False, separator="\x01", quote_char=None,
                        schema={"line": pl.String})
    return lines.select(col("line").str.json_decode(case)).unnest("line").select(
        "id", "age", "date", col("circumstances").struct.unnest(),
        col("responses").list.get(0).struct.field("answers").struct.unnest())


def domain(name):
    """The points, the greatest points of what is answered, and the score."""
    items = DOMAINS[name]
    worth = lambda i: (2 - col(i) if i in REVERSED else col(i)) * WEIGHT[i]
    is_answered = lambda i: col(i).is_not_null().cast(pl.Int32)
    points = pl.sum_horizontal([worth(i).cast(pl.Int32) for i in items])
    most = pl.sum_horizontal([is_answered(i) * (2 * WEIGHT[i]) for i in items])
    answered = pl.sum_horizontal([is_answered(i) for i in items])
    score = pl.when(answered >= AT_LEAST[name]).then(
        (2 * points * FULL[name] + most) // (2 * most))
    return [points.alias(f"s_{name}"), most.alias(f"m_{name}"), score.alias(name)]


def counts(name, items):
    twos = pl.sum_horizontal([(col(i) == 2).fill_null(False).cast(pl.Int32) for i in items])
    missing = pl.sum_horizontal([col(i).is_null().cast(pl.Int32) for i in items])
    return [twos.alias(f"t_{name}"), missing.alias(f"o_{name}")]


def level(total):
    cut = lambda k: (pl.when(col("age") <= CUTS[0][0]).then(CUTS[0][k])
                     .when(col("age") <= CUTS[1][0]).then(CUTS[1][k]).otherwise(CUTS[2][k]))
    return (total >= cut(1)).cast(pl.Int32) + (total >= cut(2)).cast(pl.Int32)


def either(surely, possibly):
    return pl.when(surely).then(1).when(possibly).then(2).otherwise(0)


def computed(source):
    number = lambda name: col(name).cast(pl.Int32)
    s, m, t, o = ({name: col(f"{letter}_{name}") for name in (*DOMAINS, "critical")}
                  for letter in "smto")
    least = s["risk"] + s["need"]
    greatest = least + FULL["risk"] + FULL["need"] - m["risk"] - m["need"]
    lazy = scan(source).select(
        "id", "date", "age", number("remanded"), number("consent"),
        *(column for name in DOMAINS for column in domain(name)),
        *counts("critical", CRITICAL), *counts("risk", RISK), *counts("resp", RESP))
    lazy = lazy.with_columns(
        (col("risk") + col("need")).alias("total"),
        level(least).alias("least"), level(greatest).alias("greatest"),
        either(t["critical"] > 0, o["critical"] > 0).alias("critical"),
        either(t["resp"] + o["resp"] < t["risk"], t["resp"] < t["risk"] + o["risk"]).alias("less"),
        ((col("age") >= 12).cast(pl.Int32) + (col("age") >= 18).cast(pl.Int32)).alias("group"))
    return lazy.with_columns(
        pl.when(o["critical"] < len(CRITICAL)).then(t["critical"]).alias("criticalCount"),
        pl.when(o["risk"] == 0).then(t["risk"]).alias("riskTwos"),
        pl.when(o["resp"] == 0).then(t["resp"]).alias("respTwos"),
        looked_up(LEVELS, level(col("total"))).alias("level"),
        status_index(*map(col, ("group", "remanded", "consent", "least", "greatest", "critical",
                                "less"))).alias("place"))


def looked_up(values, index):
    """The value at an index, from a list that is a constant of the query."""
    return pl.lit(pl.Series(values)).gather(index)


def main(source, target):
    lazy = computed(source)
    rows = status_rows()
    programmes = [looked_up([row[k] if row else None for row in rows], col("place")).alias(name)
                  for k, name in enumerate(PROGRAMMES)]
    critical, less = col("critical") == 1, col("less") == 1
    text = lambda value, name: pl.lit(value).alias(name)
    if target.endswith(".csv"):
        flags = (pl.when(critical & less).then(pl.lit("critical lessResponsive"))
                 .when(critical).then(pl.lit("critical")).when(less).then(pl.lit("lessResponsive")))
        lazy = lazy.with_columns(text("w1", "instrument"), text("1.0.0", "version"),
                                 flags.alias("flags"), *programmes).select(CSV_COLUMNS)
        lazy.sink_csv(target, engine="streaming")
        return
    flags = looked_up([[], ["critical"], ["lessResponsive"], ["critical", "lessResponsive"]],
                      critical.cast(pl.Int32) + 2 * less.cast(pl.Int32))
    response = pl.struct(
        text("w1", "instrument"), text("1.0.0", "version"), "date",
        pl.struct(SCORES).alias("scores"), pl.struct("level").alias("levels"),
        flags.alias("flags"))
    lazy = lazy.select(
        "id", "date", pl.concat_list(response).alias("responses"),
        pl.struct(text("w1", "policy"), text("1.0.0", "version"),
                  pl.struct(programmes).alias("programmes")).alias("recommendation"))
    lazy.sink_ndjson(target, engine="streaming")


if __name__ == "__main__":
    main(*sys.argv[1:3])
