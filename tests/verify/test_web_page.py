"""The HTML report in a real browser: axe-core finds nothing, and nobody is asked for anything."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from tests.verify.conftest import ROOT, needed

from diptych.report.forms import report_in
from diptych.report.options import Form, Part, ReportOptions

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook

pytestmark = pytest.mark.verify

AXE = ROOT / "build" / "axe" / "axe.min.js"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
RUN = """
axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
  .then(found => {
    const told = document.createElement("pre");
    told.id = "told";
    told.textContent = JSON.stringify(
      {passes: found.passes.length,
       violations: found.violations.map(one => [one.id, one.nodes.map(node => node.html)])});
    document.body.append(told);
  });
"""
LOOKS = {
    "usual": ReportOptions(),
    "large and grey": ReportOptions(large=True, grey=True, name="Ada", parts=frozenset(Part)),
}


def dump(page: Path, *options: str) -> str:
    """Return the document that the browser made of a page."""
    done = subprocess.run(
        [
            needed("chromium"),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--virtual-time-budget=60000",
            *options,
            "--dump-dom",
            page.as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("look", list(LOOKS))
def test_axe_finds_nothing(
    pair: Comparison, notebook: Notebook, look: str, scheme: str, tmp_path: Path
) -> None:
    """No rule of WCAG 2.2 AA and no good practice is broken, in light colours and in dark."""
    if not AXE.is_file():
        pytest.fail(f"{AXE} is missing: packaging/axe.sh fetches it.", pytrace=False)
    made = report_in(Form.HTML, pair, notebook, LOOKS[look]).decode("utf-8")
    open_page, cut = POLICY.subn("", made)
    assert cut == 1, "the page forbids every script, so the check has to allow its own"
    script = f"<script>{AXE.read_text(encoding='utf-8')}\n{RUN}</script></body>"
    page = tmp_path / "report.html"
    page.write_text(open_page.replace("</body>", script), encoding="utf-8")
    dark = ("--blink-settings=preferredColorScheme=0",) if scheme == "dark" else ()
    found = re.search(r'<pre id="told">(.*?)</pre>', dump(page, *dark), re.DOTALL)
    assert found, "the browser ran the check"
    told: dict[str, Any] = json.loads(_unescaped(found[1]))
    assert told["violations"] == []
    assert told["passes"] > 10


def test_the_page_makes_no_request(pair: Comparison, notebook: Notebook, tmp_path: Path) -> None:
    """The browser's own log of its network has nothing but the file itself."""
    page, log = tmp_path / "report.html", tmp_path / "net.json"
    page.write_bytes(report_in(Form.HTML, pair, notebook, ReportOptions()))
    dump(page, f"--log-net-log={log}", "--net-log-capture-mode=Everything")
    asked = set(
        re.findall(r'"(?:original_)?url":"((?:https?|file|data|wss?):[^"]*)', log.read_text())
    )
    addresses = {article.metadata.source for article in pair.articles}
    assert not asked & addresses
    assert not [one for one in asked if "example" in one or one.startswith("data:")]


def _unescaped(text: str) -> str:
    for sign, letter in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(sign, letter)
    return text
