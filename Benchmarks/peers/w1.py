"""Workload W1 as data, for the peers' scripts. It repeats ../w1 on purpose: it is a second source."""

RISK = [f"irk{i:02d}" for i in range(1, 13)]
NEED = [f"ind{i:02d}" for i in range(1, 11)]
RESP = [f"irs{i:02d}" for i in range(1, 9)]
ITEMS = RISK + NEED + RESP
REVERSED = {"irk05", "ind03", "irs02", "irs06"}
WEIGHT = {item: 2 if item in {"irk03", "irk10", "ind07"} else 1 for item in ITEMS}
CRITICAL = ["irk01", "irk07", "ind04"]

DOMAINS = {"risk": RISK, "need": NEED, "resp": RESP}
FULL = {name: 2 * sum(WEIGHT[item] for item in items) for name, items in DOMAINS.items()}
AT_LEAST = {"risk": 10, "need": 8, "resp": 7}

LEVELS = ["low", "moderate", "high"]
CUTS = [(12, 18, 28), (17, 21, 31), (130, 23, 33)]  # greatest age, moderate from, high from
PROGRAMMES = ["SSPF", "SIG", "SIG_ADULT", "IA"]
STATUSES = ["notEligible", "undetermined", "eligible"]

SCORES = ["risk", "need", "resp", "total", "criticalCount", "riskTwos", "respTwos"]
CSV_COLUMNS = ["id", "date", "instrument", "version", *SCORES, "level", "flags", *PROGRAMMES]


def cuts(age):
    """From which totals the level is moderate and high at an age."""
    return next((moderate, high) for greatest, moderate, high in CUTS if age <= greatest)


def rule(age, level, critical, less, remanded, consent):
    """The first rule that holds; what is unknown is tried by whoever calls it."""
    if not consent and not remanded: return "R02"
    if age < 12 and level == "high": return "R03"
    if age < 12 and critical: return "R04"
    if age < 12: return "R05"
    if age >= 18 and level == "high": return "R06"
    if age >= 18 and level == "moderate" and critical: return "R07"
    if age < 18 and remanded and level != "low": return "R08"
    if age < 18 and level == "high" and less: return "R09"
    if age < 18 and (level == "high" or critical): return "R10"
    if level == "moderate" and less: return "R11"
    return "R12"


PROGRAMME = {"R02": "NONE", "R03": "SSPF", "R04": "SSPF", "R05": "IA", "R06": "SIG_ADULT",
             "R07": "SIG_ADULT", "R08": "SIG", "R09": "SIG", "R10": "SSPF", "R11": "IA",
             "R12": "NONE"}


def statuses(age, levels, criticals, lesses, remanded, consent):
    """Each programme's status, when several levels and truth values are possible."""
    found = {PROGRAMME[rule(age, level, critical, less, remanded, consent)]
             for level in levels for critical in criticals for less in lesses}
    return [STATUSES[0 if programme not in found else 2 if len(found) == 1 else 1]
            for programme in PROGRAMMES]


# The same by number, for peers that look statuses up: three age groups (under 12, under 18,
# others), then remanded, consent, least and greatest possible level, critical and less
# (0 no, 1 yes, 2 either).

def status_index(group, remanded, consent, least, greatest, critical, less):
    """Where the statuses stand; the arguments may be columns as well as numbers."""
    return (((((group * 2 + remanded) * 2 + consent) * 3 + least) * 3 + greatest) * 3
            + critical) * 3 + less


def status_rows():
    """The statuses by index; where the least level is above the greatest, `None`."""
    either = [[False], [True], [False, True]]
    rows = []
    for age in (9, 14, 20):
        for remanded in (False, True):
            for consent in (False, True):
                for least in range(3):
                    for greatest in range(3):
                        for critical in either:
                            for less in either:
                                levels = LEVELS[least:greatest + 1]
                                rows.append(statuses(age, levels, critical, less, remanded, consent)
                                            if levels else None)
    return rows


def programmes_json(row):
    """The statuses as the compact line holds them."""
    return "{" + ",".join(f'"{p}":"{s}"' for p, s in zip(PROGRAMMES, row)) + "}"
