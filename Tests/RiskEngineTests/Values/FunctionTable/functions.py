"""Writes functions.txt, the table that exp, ln, sqrt and power are tested against.

Computed with mpmath at 400 significant digits and with Python's exact fractions, and rounded by
this script alone, halves away from zero. Run it as

    python3 functions.py > functions.txt

Each row is: function, its arguments as fractions, the decimals, and the value; `null` where the
function has none, or where its digits make a whole number of 128 bits or more.
"""

import random
from fractions import Fraction

from mpmath import mp, mpf
from mpmath.libmp import to_rational

mp.dps = 400
random.seed(20260301)
LIMIT = 2**127


def half_up(units):
    """A whole number from an exact fraction, halves away from zero."""
    sign = -1 if units < 0 else 1
    return sign * int(abs(units) + Fraction(1, 2))


def certain(value, decimals):
    """The rounded mpf, which must not lie so near to a half that 400 digits can't tell."""
    scaled = value * mpf(10) ** decimals
    if abs(scaled) >= 2 * LIMIT:
        return None
    exact = Fraction(*to_rational(scaled._mpf_))
    rounded = half_up(exact)
    distance = abs(abs(exact - rounded) - Fraction(1, 2))
    assert distance > Fraction(1, 10**300), "too near to a half"
    return rounded


def number(x):
    return mpf(x.numerator) / mpf(x.denominator)


def root(n, q):
    """The q-th root of a whole number, if it is whole."""
    low, high = 0, 1 << (n.bit_length() // q + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle**q <= n:
            low = middle
        else:
            high = middle - 1
    return low if low**q == n else None


def power(x, y, decimals):
    if y == 0:
        return 10**decimals
    if x == 0:
        return 0 if y > 0 else None
    if x < 0:
        if y.denominator != 1:
            return None
        units = power(-x, y, decimals)
        return None if units is None else (-units if y % 2 else units)
    magnitude = mp.log(number(x)) * number(y)
    if magnitude > 130:
        return None
    if magnitude < -100:
        return 0
    top, bottom = root(x.numerator, y.denominator) if y.denominator < 200 else None, None
    if y.denominator < 200:
        bottom = root(x.denominator, y.denominator)
    if x == 1:
        top = bottom = 1
    if top and bottom and abs(y.numerator) * max(top, bottom).bit_length() < 100_000:
        return half_up(Fraction(top, bottom) ** y.numerator * 10**decimals)
    return certain(mp.exp(magnitude), decimals)


def exp(x, decimals):
    if x > 200:
        return None
    if x < -200:
        return 0
    return 10**decimals if x == 0 else certain(mp.exp(number(x)), decimals)


def ln(x, decimals):
    if x <= 0:
        return None
    return 0 if x == 1 else certain(mp.log(number(x)), decimals)


def sqrt(x, decimals):
    if x < 0:
        return None
    top, bottom = root(x.numerator, 2), root(x.denominator, 2)
    if top is not None and bottom is not None:
        return half_up(Fraction(top, bottom) * 10**decimals)
    return certain(mp.sqrt(number(x)), decimals)


FUNCTIONS = {"exp": exp, "ln": ln, "sqrt": sqrt, "power": power}


def row(name, *arguments, decimals):
    units = FUNCTIONS[name](*arguments, decimals)
    if units is None or abs(units) >= LIMIT:
        value = "null"
    else:
        value = str(Fraction(units, 10**decimals))
    print(name, *arguments, decimals, value)


def fits(x):
    return abs(x.numerator) < LIMIT and x.denominator < LIMIT


def near(value, bits):
    """The fractions with a denominator of so many bits on both sides of a real number."""
    scale = 2**bits
    below = int(mp.floor(value * scale))
    return [Fraction(below, scale), Fraction(below + 1, scale)]


def edges():
    fractions = [Fraction(n, d) for n, d in [
        (0, 1), (1, 1), (-1, 1), (1, 2), (-1, 2), (2, 1), (3, 1), (10, 1), (-10, 1), (1, 10),
        (1, 3), (2, 3), (-7, 3), (88, 1), (-34, 1), (-35, 1), (-36, 1), (-37, 1), (-41, 1),
        (-42, 1), (89, 1), (1000000, 1), (-1000000, 1), (1, 10**15), (-1, 10**15),
        (LIMIT - 1, 1), (1 - LIMIT, 1), (1, LIMIT - 1), (LIMIT - 1, LIMIT - 2),
        (LIMIT - 2, LIMIT - 1), (17, 12), (17, 24), (999999999999999, 10**15),
    ]]
    for x in fractions:
        for decimals in (0, 1, 2, 6, 15):
            for name in ("exp", "ln", "sqrt"):
                row(name, x, decimals=decimals)
    for decimals in (0, 3, 15):
        # The greatest exponent whose power is in range.
        greatest = mp.log(LIMIT) - decimals * mp.log(10)
        for x in near(greatest, 100):
            row("exp", x, decimals=decimals)


def powers():
    pairs = [(4, "1/2"), ("1/4", "3/2"), (8, "1/3"), (8, "-1/3"), (2, 10), (2, "1/2"), (2, -1),
             (2, -3), (2, -4), (-2, 3), (-2, -3), (-2, "1/2"), (-8, "1/3"), (0, 0), (0, 2),
             (0, -1), (0, "-1/2"), (1, 1000000000), (-1, 1000000001), (2, 1000000000),
             ("1/2", 1000000000), (10, 15), (10, 22), (10, 38), (10, 39), (10, "-15"), ("3/2", 2),
             ("3/2", 3), ("5/2", 3), ("1/2", 5), ("1/4", "5/2"), ("9/4", "1/2"), ("9/4", "-3/2"),
             ("27/8", "2/3"), (f"{2**126 + 1}/{2**126}", 2**126), (f"{2**120}/{2**120 + 1}", 3 * 2**119),
             (3, "1/127"), (2**126, "1/126"), (2**126, "1/63"), (2**126, "5/126"), (3, 80), (3, 81),
             ("1/1000000", "1/3"), ("81/10000", "1/4"), ("81/10000", "3/4"), ("101/100", 365),
             (1, "1/3"), ("9999/10000", 100000), (LIMIT - 1, "1/2"), (LIMIT - 1, 1), (1 - LIMIT, 1),
             (f"1/{LIMIT - 1}", f"1/{LIMIT - 1}"), (LIMIT - 1, LIMIT - 1), (LIMIT - 1, 1 - LIMIT)]
    for x, y in pairs:
        for decimals in (0, 1, 2, 4, 15):
            row("power", Fraction(x), Fraction(y), decimals=decimals)


def ties():
    """Exact halves: a root or power whose last digit is a 5 beyond the decimals."""
    for decimals in (0, 1, 2, 3):
        for units in (0, 1, 2, 7, 124):
            half = Fraction(2 * units + 1, 2 * 10**decimals)
            row("sqrt", half**2, decimals=decimals)
            row("power", half, Fraction(1), decimals=decimals)
            row("power", -half, Fraction(1), decimals=decimals)
            row("power", half**3, Fraction(1, 3), decimals=decimals)
            row("power", 1 / half, Fraction(-1), decimals=decimals)
            row("power", half**2, Fraction(1, 2), decimals=decimals)
            if fits(half**4):
                row("power", half**4, Fraction(1, 4), decimals=decimals)


def beside_ties():
    """Arguments that make the value fall as near to a half as 126 bits allow."""
    for decimals in (0, 1, 2, 15):
        for _ in range(6):
            half = mpf(2 * random.randint(1, 200) + 1) / (2 * mpf(10) ** decimals)
            for x in near(mp.log(half), 118):
                row("exp", x, decimals=decimals)
            for x in near(half**2, 100):
                row("sqrt", x, decimals=decimals)
            exponent = Fraction(random.randint(1, 40), random.randint(1, 40))
            for x in near(half ** (1 / number(exponent)), 90):
                if x > 0 and fits(x):
                    row("power", x, exponent, decimals=decimals)
        for _ in range(4):
            half = mpf(2 * random.randint(0, 20) + 1) / (2 * mpf(10) ** decimals)
            for x in near(mp.exp(half), 95):
                row("ln", x, decimals=decimals)


def at_random():
    def some(limit, places):
        return Fraction(random.randint(-limit * 10**places, limit * 10**places), 10**places)

    for _ in range(80):
        decimals = random.choice([0, 1, 2, 3, 4, 6, 9, 12, 15])
        row("exp", some(random.choice([1, 5, 20, 90]), random.randint(0, 4)), decimals=decimals)
        row("ln", abs(some(random.choice([1, 10, 10**6, 10**15]), random.randint(0, 9))),
            decimals=decimals)
        row("sqrt", abs(some(random.choice([1, 100, 10**9]), random.randint(0, 6))),
            decimals=decimals)
        row("power", abs(some(random.choice([1, 3, 50]), random.randint(0, 3))),
            some(random.choice([1, 4, 20]), random.randint(0, 2)), decimals=decimals)
    for _ in range(40):
        decimals = random.randint(0, 15)
        top, bottom = random.getrandbits(126) + 1, random.getrandbits(126) + 1
        row("ln", Fraction(top, bottom), decimals=decimals)
        row("exp", Fraction(top, bottom), decimals=decimals)
        row("sqrt", Fraction(top, bottom), decimals=decimals)
        row("power", Fraction(top, bottom),
            Fraction(random.getrandbits(60) - 2**59, random.getrandbits(50) + 1), decimals=decimals)


edges()
powers()
ties()
beside_ties()
at_random()
