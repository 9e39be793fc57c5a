"""Killing `parley add` at any moment loses nothing that was stored, and the next `add` goes on from there."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from parley.cli import main
from parley.record import Record

COUNT, KILLS = 40, 20
SIDES = ("Norway", "Iceland", "Estonia")


def write(folder: Path) -> Path:
    folder.mkdir()
    for number in range(COUNT):
        one, other = random.Random(number).sample(SIDES, 2)
        sentences = (
            f"{one} rejected harbour pilots in round {number}, its foreign minister said. "
            f"Envoys of {one} and {other} met in Lund on Monday. {other} would accept pilots if {one} pays. "
        )
        (folder / f"{number:02}.txt").write_text(
            f"Round {number}\nThe Marn Post\n{number % 27 + 1} May 2026\n\n{sentences * 5}\n",
            encoding="utf-8",
        )
    return folder


def whole(record: Record) -> int:
    """How many documents the record holds; each with its page and its reading, or the test fails."""
    pairs = list(record.pairs())
    for document, reading in pairs:
        assert record.page(document).sha256 == document.sha256
        assert reading.doc == document.id
        assert reading.sentences
    coded = {statement.evidence.doc for statement in record.statements()}
    assert coded <= {document.id for document, _ in pairs}
    return len(pairs)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="kills by a POSIX signal")
def test_a_kill_at_twenty_random_moments_leaves_a_record_that_opens_and_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, inbox = tmp_path / "case", write(tmp_path / "inbox")
    assert main(["init", str(case)]) == 0
    moments = random.Random(2026)
    command = [sys.executable, "-m", "parley.cli", "add", str(case), str(inbox)]
    counts, killed = [0], 0
    while killed < KILLS:
        size = (case / "record.duckdb").stat().st_size
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if killed % 4:  # a fourth of the kills meet the start, the others the work
            _wait_for_work(process, case, size)
        time.sleep(moments.random() * (0.25 if killed % 4 else 2.0))
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        with Record.open(case / "record.duckdb", read_only=bool(killed % 2)) as record:
            counts.append(whole(record))
        assert counts[-1] >= counts[-2]
        if counts[-1] == COUNT:  # all is in: begin again, so that every kill meets work
            (case / "record.duckdb").unlink()
            Record.open(case / "record.duckdb", create_new=True).close()
            counts = [0]
    assert main(["add", str(case), str(inbox)]) == 0
    assert f"already known {counts[-1]}, could not be read 0" in capsys.readouterr().out
    with Record.open(case / "record.duckdb") as record:
        assert whole(record) == COUNT
        assert len({document.sha256 for document in record.documents()}) == COUNT


def _wait_for_work(process: subprocess.Popen[bytes], case: Path, size: int) -> None:
    """Until the first document of this run is on its way to the disk (loading the models takes longest)."""
    log = case / "record.duckdb.wal"
    until = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < until:
        if log.exists() and log.stat().st_size > 0:
            return
        if (case / "record.duckdb").stat().st_size != size:
            return
        time.sleep(0.002)
