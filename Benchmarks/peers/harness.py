"""Timing by turns: every command once a round, so that a disturbance hits all of them alike."""

import pathlib
import statistics
import subprocess


class Command:
    """A command of the table, and what its rounds cost."""

    def __init__(self, name, cases, words, stdout=None, makes=(), environment=None):
        self.name, self.cases, self.words = name, cases, [str(word) for word in words]
        self.stdout = str(stdout or "/dev/null")
        # Files that are removed before each round, so that the command creates them.
        self.makes = [pathlib.Path(path) for path in makes]
        self.environment = environment
        self.rounds = []

    def run(self, measure, report):
        for path in self.makes:
            path.unlink(missing_ok=True)
        subprocess.run([measure, report, self.stdout, *self.words], check=True,
                       env=self.environment)
        status, wall, user, system, memory, instructions = report.read_text().split()
        if status != "0":
            raise SystemExit(f"{self.name} failed with {status}: {' '.join(self.words)}")
        return {"wall": float(wall), "user": float(user), "system": float(system),
                "cpu": float(user) + float(system), "memory": int(memory) / 1024,
                "instructions": int(instructions)}

    def median(self, figure):
        return statistics.median(found[figure] for found in self.rounds)

    def spread(self, figure="wall"):
        found = [entry[figure] for entry in self.rounds]
        return min(found), max(found)


def take_turns(commands, rounds, work):
    """A round to warm up, then `rounds` that count."""
    measure, report = work / "measure", work / "report"
    for number in range(rounds + 1):
        for command in commands:
            figures = command.run(measure, report)
            if number:
                command.rounds.append(figures)
    return {command.name: command for command in commands}


def ratio(above, below, figure="wall", per_case=True, below_figure=None):
    """The median over the rounds of one command's figure divided by another's, a case."""
    scale = below.cases / above.cases if per_case else 1
    return statistics.median(
        a[figure] / max(b[below_figure or figure], 1e-9) * scale
        for a, b in zip(above.rounds, below.rounds))


def table(commands, ours):
    """Rows of Markdown; `ours` is the command that the others are compared with."""
    lines = ["| | wall s (least–greatest) | user s | system s | peak MiB | cases/s | times ours |",
             "|---|---|---|---|---|---|---|"]
    for command in commands.values():
        least, most = command.spread()
        wall = command.median("wall")
        lines.append(
            f"| {command.name} | {wall:.3f} ({least:.3f}–{most:.3f}) | {command.median('user'):.3f}"
            f" | {command.median('system'):.3f} | {command.median('memory'):.0f}"
            f" | {command.cases / wall:,.0f} | {ratio(command, commands[ours]):.2f} |")
    return lines


def noise(commands):
    """The greatest distance between rounds, as a part of the median."""
    worst = max(commands.values(),
                key=lambda c: (c.spread()[1] - c.spread()[0]) / c.median("wall"))
    least, most = worst.spread()
    return f"{(most - least) / worst.median('wall'):.0%} ({worst.name})"
