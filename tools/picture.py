"""A picture of a brief with one passage open: python tools/picture.py BRIEF.html PICTURE.png [PASSAGE]."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory


def main() -> None:
    """Opens the page at a passage in headless Chromium."""
    page, picture = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    number = sys.argv[3] if len(sys.argv) > 3 else "3"
    names = ("chromium", "chromium-browser", "google-chrome")
    browser = next((path for name in names if (path := shutil.which(name))), None)
    if browser is None:
        raise SystemExit("no Chromium found; install it to take the picture")
    with TemporaryDirectory() as profile:
        subprocess.run(
            [
                browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                f"--user-data-dir={profile}", "--window-size=1360,1240", f"--screenshot={picture}",
                f"{page.as_uri()}#e{number}",
            ],
            check=True,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
    print(picture)


if __name__ == "__main__":
    main()
