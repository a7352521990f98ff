"""News reports in, `frequencies.tsv` out: the share of reports that each word and name stands in.

    python -m training.frequencies DIR...

Each DIR is a pile as `benchmarks.piles` reads it, or holds rows of `.jsonl.gz` with a `text`; all DIRs count the same,
of each at most 2,000 reports drawn by chance. A word must stand in three reports, and in two of a thousand. Only counts
are kept of the texts.
"""

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.piles import pile
from rashomon.linking.sorting.frequencies import DATA
from rashomon.linking.sorting.gists import gist
from rashomon.linking.vectors import WordVectors
from rashomon.reading.sentences import sentences
from rashomon.record import Report, Skim

MOST, LEAST = 2000, 3
COMMON = 0.002  # share of reports; what is rarer counts as new, and nobody's name is kept for a few reports
LONGEST = 20_000  # characters of a report


def texts(folder: Path) -> Iterator[Report]:
    """The reports of a pile, or those of the rows."""
    try:
        yield from (one.report for one in pile(folder))
    except SystemExit:
        for path in sorted(folder.rglob("*.jsonl.gz")):
            with gzip.open(path, "rt", encoding="utf-8") as rows:
                yield from (Report(path.name, json.loads(row)["text"]) for row in rows)


def words(report: Report, vectors: WordVectors) -> set[str]:
    """The stems and names of a report, each once."""
    found = gist(report, Skim(report.id, tuple(one.span for one in sentences(report.text[:LONGEST]))), vectors)
    return set(found.title).union(*(line.words for line in found.lines), *(line.names for line in found.lines))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path, nargs="+", metavar="DIR")
    rates: Counter[str] = Counter()
    reports: Counter[str] = Counter()
    vectors = WordVectors.load()
    folders = parser.parse_args().data
    for folder in folders:
        every = list(texts(folder))
        drawn = random.Random(0).sample(every, min(MOST, len(every)))
        counts = Counter(word for report in drawn for word in words(report, vectors))
        reports.update(counts)
        for word, n in counts.items():
            rates[word] += n / len(drawn) / len(folders)  # type: ignore[assignment]
    rows = [(word, rate) for word, rate in rates.items() if reports[word] >= LEAST and rate >= COMMON]
    ordered = sorted(rows, key=lambda row: (-row[1], row[0]))
    DATA.write_text("".join(f"{word}\t{rate:.5f}\n" for word, rate in ordered), encoding="utf-8")
    print(f"{len(rows)} words and names")


if __name__ == "__main__":
    main()
