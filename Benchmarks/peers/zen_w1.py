"""W1 in the ZEN engine, one evaluation a case: zen_w1.py IN.ndjson OUT.ndjson

The engine computes scores, level, flags and where the statuses stand; they are looked up and the
line is written here, which costs less than a decision table in the engine would. The decision is
compiled once by a static loader, the fastest of the ways tried.
"""

import sys

import orjson
import zen
from w1 import *


def expressions():
    """What is computed, in order: key and expression."""
    found = [("a", "responses[0].answers")]
    add = lambda key, value: found.append((key, value))
    item = lambda i: f"$.a.{i}"
    for name, items in DOMAINS.items():
        worth = lambda i: f"{WEIGHT[i]} * ({'2 - ' if i in REVERSED else ''}{item(i)})"
        add(f"n_{name}", " + ".join(f"({item(i)} != null ? 1 : 0)" for i in items))
        add(f"m_{name}", " + ".join(f"({item(i)} != null ? {2 * WEIGHT[i]} : 0)" for i in items))
        add(f"s_{name}", " + ".join(f"({item(i)} != null ? {worth(i)} : 0)" for i in items))
        add(name, f"$.n_{name} >= {AT_LEAST[name]} ? floor((2 * $.s_{name} * {FULL[name]} +"
                  f" $.m_{name}) / (2 * $.m_{name})) : null")
    add("total", "$.risk != null and $.need != null ? $.risk + $.need : null")
    for name, items in (("critical", CRITICAL), ("risk", RISK), ("resp", RESP)):
        add(f"t_{name}", " + ".join(f"({item(i)} == 2 ? 1 : 0)" for i in items))
        add(f"o_{name}", " + ".join(f"({item(i)} == null ? 1 : 0)" for i in items))
    add("criticalCount", f"$.o_critical < {len(CRITICAL)} ? $.t_critical : null")
    add("riskTwos", "$.o_risk == 0 ? $.t_risk : null")
    add("respTwos", "$.o_resp == 0 ? $.t_resp : null")
    for cut in (1, 2):
        add(f"cut{cut}", f"age <= {CUTS[0][0]} ? {CUTS[0][cut]} : age <= {CUTS[1][0]} ?"
                         f" {CUTS[1][cut]} : {CUTS[2][cut]}")
    level = lambda total: f"({total} >= $.cut2 ? 2 : {total} >= $.cut1 ? 1 : 0)"
    add("level", f"$.total == null ? null : {level('$.total')}")
    add("low", "$.s_risk + $.s_need")
    add("high", f"$.low + {FULL['risk'] + FULL['need']} - $.m_risk - $.m_need")
    add("critical", "$.t_critical > 0 ? 1 : $.o_critical > 0 ? 2 : 0")
    add("less", "$.t_resp + $.o_resp < $.t_risk ? 1 : $.t_resp < $.t_risk + $.o_risk ? 2 : 0")
    place = status_text("(age >= 18 ? 2 : age >= 12 ? 1 : 0)",
                        "(circumstances.remanded ? 1 : 0)", "(circumstances.consent ? 1 : 0)",
                        level("$.low"), level("$.high"), "$.critical", "$.less")
    add("place", place)
    return found


def status_text(group, remanded, consent, least, greatest, critical, less):
    return (f"((((({group} * 2 + {remanded}) * 2 + {consent}) * 3 + {least}) * 3 + {greatest}) * 3"
            f" + {critical}) * 3 + {less}")


def model():
    """The decision as the engine's own JSON."""
    node = lambda name, kind, content: {"id": name, "type": kind, "name": name,
                                        "position": {"x": 0, "y": 0}, "content": content}
    rows = [{"id": f"e{k}", "key": key, "value": value}
            for k, (key, value) in enumerate(expressions())]
    content = {"expressions": rows, "passThrough": False, "inputField": None, "outputPath": None,
               "executionMode": "single"}
    return {
        "nodes": [node("in", "inputNode", {"schema": ""}), node("score", "expressionNode", content),
                  node("out", "outputNode", {"schema": ""})],
        "edges": [{"id": a + b, "sourceId": a, "targetId": b, "type": "edge"}
                  for a, b in (("in", "score"), ("score", "out"))],
    }


def main(source, target):
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"w1": model()}}})
    statuses = [programmes_json(row).encode() if row else None for row in status_rows()]
    flags = [[], ["critical"], ["lessResponsive"], ["critical", "lessResponsive"]]
    whole = lambda value: None if value is None else int(value)
    with open(source, "rb") as cases, open(target, "wb") as out:
        for line in cases:
            case = orjson.loads(line)
            r = engine.evaluate("w1", line)["result"]
            level = r.get("level")
            out.write(orjson.dumps({
                "id": case["id"], "date": case["date"],
                "responses": [{
                    "instrument": "w1", "version": "1.0.0", "date": case["date"],
                    "scores": {name: whole(r.get(name)) for name in SCORES},
                    "levels": {"level": None if level is None else LEVELS[int(level)]},
                    "flags": flags[(r["critical"] == 1) + 2 * (r["less"] == 1)],
                }],
                "recommendation": {"policy": "w1", "version": "1.0.0",
                                   "programmes": orjson.Fragment(statuses[int(r["place"])])},
            }) + b"\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
