"""`python -m benchmarks NAME --data DIR [--json FILE]`: annotated data or reports in, figures out.

Run from the root of the repository where rashomon is installed; README.md here lists the benchmarks.
"""

import argparse
from pathlib import Path

from benchmarks import (
    attribution,
    cases,
    commitments,
    conflicts,
    coreference,
    cost,
    events,
    exact,
    figures,
    growth,
    names,
    origins,
    parsing,
    parties,
    planted,
    quantities,
    reconciling,
    roles,
    scale,
    splitting,
    status,
    stories,
    throughput,
    times,
)

BENCHMARKS = {
    "parsing": parsing,
    "splitting": splitting,
    "roles": roles,
    "names": names,
    "times": times,
    "coreference": coreference,
    "events": events,
    "entities": parties,
    "quantities": quantities,
    "attribution": attribution,
    "status": status,
    "origins": origins,
    "stories": stories,
    "scale": scale,
    "exact": exact,
    "throughput": throughput,
    "growth": growth,
    "cost": cost,
    "reconciling": reconciling,
    "cases": cases,
    "conflicts": conflicts,
    "commitments": commitments,
    "planted": planted,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure Rashomon.")
    chosen = parser.add_subparsers(dest="name", required=True, metavar="NAME")
    for name, benchmark in BENCHMARKS.items():
        summary = (benchmark.__doc__ or "").partition("\n")[0]
        one = chosen.add_parser(name, help=summary, description=summary)
        needed = getattr(benchmark, "NEEDS_DATA", True)
        one.add_argument("--data", type=Path, required=needed, metavar="DIR", help="the folder to measure on")
        one.add_argument("--json", type=Path, metavar="FILE", help="write the figures to a file as well")
        benchmark.add_options(one)
    options = parser.parse_args()
    if options.data and not options.data.exists():
        parser.error(f"there is no {options.data}")
    found = BENCHMARKS[options.name].measure(options)
    print("\n".join(figures.lines(found)))
    if options.json:
        figures.write(options.json, options.name, found)


if __name__ == "__main__":
    main()
