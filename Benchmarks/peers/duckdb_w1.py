"""W1 in DuckDB's SQL: duckdb_w1.py IN OUT [THREADS]"""

import sys

import duckdb
from w1 import *

PLACE = "(((((age_group*2+rem)*2+con)*3+least)*3+greatest)*3+critical)*3+less"
INPUT_TYPES = {"id": "VARCHAR", "age": "INT", "sex": "VARCHAR", "date": "VARCHAR"}


def base(source):
    items = {item: "INT" for item in ITEMS}
    truth = {"remanded": "BOOLEAN", "consent": "BOOLEAN"}
    pairs = lambda columns: "{" + ",".join(f"'{k}':'{v}'" for k, v in columns.items()) + "}"
    struct = lambda columns: "STRUCT(" + ",".join(f"{k} {v}" for k, v in columns.items()) + ")"
    if source.endswith(".csv"):
        return (f"select * from read_csv('{source}', header=true, auto_detect=false, delim=',',"
                f" columns={pairs({**INPUT_TYPES, **truth, **items})})")
    columns = {"id": "VARCHAR", "age": "INT", "date": "VARCHAR", "circumstances": struct(truth),
               "responses": f"STRUCT(answers {struct(items)})[]"}
    return (f"select id, age, date, circumstances.remanded as remanded,"
            f" circumstances.consent as consent, unnest(responses[1].answers)"
            f" from read_json('{source}', format='newline_delimited', columns={pairs(columns)})")


def domain(name):
    items = DOMAINS[name]
    worth = lambda i: f"coalesce({WEIGHT[i]}*({'2-' if i in REVERSED else ''}{i}),0)"
    points = "+".join(map(worth, items))
    answered = "+".join(f"({i} is not null)::int" for i in items)
    most = "+".join(f"({i} is not null)::int*{2 * WEIGHT[i]}" for i in items)
    return f"{points} as s_{name}, {answered} as n_{name}, {most} as m_{name}"


def counts(name, items):
    return ("+".join(f"coalesce({i}=2,false)::int" for i in items) + f" as t_{name}, "
            + "+".join(f"({i} is null)::int" for i in items) + f" as o_{name}")


def level(total):
    cut = lambda k: "case " + " ".join(f"when age<={c[0]} then {c[k]}" for c in CUTS) + " end"
    return f"(({total})>={cut(1)})::int+(({total})>={cut(2)})::int"


def query(source):
    value = lambda d: (f"case when n_{d}>={AT_LEAST[d]} then"
                       f" (2*s_{d}*{FULL[d]}+m_{d})//(2*m_{d}) end as {d}")
    names = "case l " + " ".join(f"when {k} then '{name}'" for k, name in enumerate(LEVELS)) + " end"
    return f"""
      with b as ({base(source)}),
      d as (select id, date, age, remanded::int as rem, consent::int as con,
              {", ".join(map(domain, DOMAINS))}, {counts("critical", CRITICAL)},
              {counts("risk", RISK)}, {counts("resp", RESP)} from b),
      e as (select *, {", ".join(map(value, DOMAINS))},
              {level("s_risk+s_need")} as least,
              {level(f"s_risk+s_need+{FULL['risk'] + FULL['need']}-m_risk-m_need")} as greatest,
              case when t_critical>0 then 1 when o_critical>0 then 2 else 0 end as critical,
              case when t_resp+o_resp<t_risk then 1 when t_resp<t_risk+o_risk then 2 else 0 end
                as less,
              (age>=12)::int+(age>=18)::int as age_group from d),
      f as (select *, risk+need as total from e),
      g as (select *, case when total is not null then {level("total")} end as l,
              {PLACE}
                as place from f),
      h as (select id, date, risk, need, resp, total,
              case when o_critical<{len(CRITICAL)} then t_critical end as "criticalCount",
              case when o_risk=0 then t_risk end as "riskTwos",
              case when o_resp=0 then t_resp end as "respTwos", {names} as level,
              critical=1 as c, less=1 as m, place from g)"""


def status(programme):
    """The status by place, from a list that is a constant of the query."""
    column = PROGRAMMES.index(programme)
    values = ",".join(f"'{row[column]}'" if row else "null" for row in status_rows())
    return f"[{values}][place+1]"


def csv_query(source):
    flags = ("case when c and m then 'critical lessResponsive' when c then 'critical'"
             " when m then 'lessResponsive' end")
    programmes = ", ".join(f'{status(p)} as "{p}"' for p in PROGRAMMES)
    return query(source) + f"""
      select id, date, 'w1' as instrument, '1.0.0' as version,
        {", ".join(f'"{s}"' for s in SCORES)}, level, {flags} as flags, {programmes}
      from h"""


def json_query(source):
    scores = ", ".join(f'"{s}":="{s}"' for s in SCORES)
    programmes = ", ".join(f'"{p}":={status(p)}' for p in PROGRAMMES)
    flags = ("case when c and m then ['critical','lessResponsive'] when c then ['critical']"
             " when m then ['lessResponsive'] else [] end")
    return query(source) + f"""
      select id, date,
        [struct_pack(instrument:='w1', version:='1.0.0', date:=date, scores:=struct_pack({scores}),
          levels:=struct_pack(level:=level), flags:={flags})] as responses,
        struct_pack(policy:='w1', version:='1.0.0', programmes:=struct_pack({programmes}))
          as recommendation
      from h"""


def main(source, target, threads=None):
    con = duckdb.connect()
    if threads:
        con.execute(f"set threads={int(threads)}")
    if source.endswith(".csv"):
        con.execute(f"copy ({csv_query(source)}) to '{target}' (format csv, header)")
    else:
        con.execute(f"copy ({json_query(source)}) to '{target}' (format json)")


if __name__ == "__main__":
    main(*sys.argv[1:4])
