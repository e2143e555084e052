"""How a text goes out: to a screen, a pipe, a file or a stream of ours; and what a forge is kept from obeying."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from rich.table import Table
from rich.text import Text
from small_projet import write_projet

from ptsm_cli.cli import formats, streams
from ptsm_cli.cli.workflow_commands import unheeded, without_orders
from ptsm_cli.common.encoding import REPLACE
from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.typography import UNBOUNDED
from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.request import Request

FORGES = ("CI", "GITHUB_ACTIONS", "TF_BUILD")


class Stream(io.TextIOWrapper):
    """A stream in memory, a screen or none."""

    def __init__(self, *, screen: bool = False, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self.screen = screen

    def isatty(self) -> bool:
        return self.screen

    def written(self) -> str:
        self.flush()
        return self.held().decode()

    def held(self) -> bytes:
        """Return what is written and does not wait to be."""
        held: io.BytesIO = self.buffer  # type: ignore[assignment]  # made so above
        return held.getvalue()


def ours(monkeypatch: pytest.MonkeyPatch) -> tuple[Stream, Stream]:
    """Take the place of the standard output, a screen, and of the standard error, none; nothing else is known.

    Pytest puts its own back between a fixture and its test.
    """
    out, errors = Stream(screen=True), Stream()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", errors)
    for name in (*FORGES, "FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return out, errors


ORDERS = {
    "::error::a": ": :error::a",
    "a\n ::b\nc::d": "a\n : :b\nc::d",
    "\r\t:::": "\r\t: ::",
    ":a ::": ":a ::",
    "##[x]##vso[y]": "# #[x]# #vso[y]",
    "###[x]": "## #[x]",
    "#[x] ##x ##vso": "#[x] ##x ##vso",
}


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_is_cut_in_two_and_nothing_else_is(text: str) -> None:
    assert without_orders(text) == ORDERS[text]


@pytest.mark.parametrize("forge", FORGES)
def test_a_stream_gives_no_order_where_a_forge_runs(monkeypatch: pytest.MonkeyPatch, forge: str) -> None:
    out = ours(monkeypatch)
    assert unheeded(out[0]) is out[0]
    monkeypatch.setenv(forge, "1")
    assert (unheeded(out[0]).write("::a"), unheeded(out[0]).encoding, out[0].written()) == (4, "utf-8", ": :a")
    streams.say("##[a]")
    assert out[1].written() == "# #[a]\n"


def test_a_screen_has_colours_and_its_width_and_the_rest_has_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    out = ours(monkeypatch)
    assert (streams.is_screen(), streams.is_screen(errors=True)) == (True, False)
    screen, other = streams.console(), streams.console(errors=True)
    assert (screen.is_terminal, screen.width < UNBOUNDED, screen.file) == (True, True, out[0])
    assert (other.is_terminal, other.width, other.file) == (False, UNBOUNDED, out[1])
    monkeypatch.setenv("COLUMNS", "33")
    assert (streams.console().width, streams.console(errors=True).width) == (33, 33)
    monkeypatch.setenv("COLUMNS", "beaucoup")
    assert streams.console(errors=True).width == UNBOUNDED
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert streams.console(errors=True).is_terminal
    streams.warn("a")
    monkeypatch.setenv("NO_COLOR", "1")
    streams.warn("b")
    assert out[1].written() == "\x1b[33ma\x1b[0m\nb\n"


def test_what_is_printed_is_no_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    out = ours(monkeypatch)
    screen = streams.console(errors=True)
    screen.print("[bold]a[/bold] :smile: 12 'b'")
    assert out[1].written() == "[bold]a[/bold] :smile: 12 'b'\n"


def test_a_remark_is_broken_for_a_screen_and_in_colour_there(monkeypatch: pytest.MonkeyPatch) -> None:
    out = ours(monkeypatch)
    streams.warn("un deux trois\x1b[2J")
    assert out[1].written().startswith("un deux trois")
    assert "\x1b" not in out[1].written()
    screen = Stream(screen=True)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("COLUMNS", "8")
    streams.warn("un deux trois")
    assert screen.written() == "\x1b[33mun deux\x1b[0m\n\x1b[33mtrois\x1b[0m\n"
    monkeypatch.setattr(sys, "stderr", piped := Stream())
    monkeypatch.setenv("FORCE_COLOR", "1")
    streams.warn("un deux trois")
    assert piped.written() == "\x1b[33mun deux trois\x1b[0m\n"


def test_a_report_is_laid_out_for_the_width_of_a_screen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    out = ours(monkeypatch)
    asked: list[int] = []

    def render(width: int) -> list[Text]:
        asked.append(width)
        return [Text("un deux", "bold"), Text("a\u00a0b c")]

    monkeypatch.setenv("COLUMNS", "4")
    streams.deliver_rich(render, None)
    monkeypatch.setattr(sys, "stdout", Stream())
    streams.deliver_rich(render, None)
    monkeypatch.delenv("COLUMNS")
    piped = Stream()
    monkeypatch.setattr(sys, "stdout", piped)
    streams.deliver_rich(render, None)
    streams.deliver_rich(render, tmp_path / "a.txt")
    assert out[0].written() == "\x1b[1mun\x1b[0m\n\x1b[1mdeux\x1b[0m\na\u00a0b\nc\n"
    assert piped.written() == (tmp_path / "a.txt").read_text(encoding="utf-8") == "un deux\na\u00a0b c\n"
    assert asked == [4, 4, UNBOUNDED, UNBOUNDED]


def test_an_old_console_of_windows_breaks_lines_on_a_screen_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    out = ours(monkeypatch)
    monkeypatch.setattr("rich.console.detect_legacy_windows", lambda: True)
    monkeypatch.setenv("COLUMNS", "9")
    streams.show([Text("un deux trois")])
    monkeypatch.setattr(sys, "stdout", piped := Stream())
    streams.show([Text("un deux trois")])
    assert [out[0].written().split(), piped.written().splitlines()] == [["un", "deux", "trois"], ["un deux trois"]]
    assert len(out[0].written().splitlines()) == 2


@pytest.mark.parametrize(
    ("screen", "form", "output", "said"),
    [
        (True, "pdf", None, "Un document en pdf ne se lit pas à l'écran."),
        (True, "pdf", "plan.pdf", "plan.html.j2"),
        (False, "pdf", None, "plan.html.j2"),
        (True, "html", None, "plan.html.j2"),
    ],
)
def test_only_a_document_that_no_screen_shows_is_refused_there(  # noqa: PLR0913, PLR0917 - a table of cases
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, screen: bool, form: str, output: str | None, said: str
) -> None:
    root = write_projet(tmp_path, {}).root
    (root / "modeles").mkdir()
    (root / "modeles/plan.html.j2").write_text("{{ rien.du.tout }}", encoding="utf-8")  # stops what is not refused
    request = Request((load_projet(root, "essai"),))
    ours(monkeypatch)
    monkeypatch.setattr(sys, "stdout", Stream(screen=screen))
    with pytest.raises(PtsmError) as stopped:
        formats.deliver_document("plan", form, request, None if output is None else tmp_path / output)
    assert said in stopped.value.message
    assert (stopped.value.hint == "Ajoutez --output plan.pdf.") == (output is None and screen and form == "pdf")


def test_a_table_is_laid_out_on_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    out = ours(monkeypatch)
    monkeypatch.setenv("COLUMNS", "12")
    table = Table.grid(padding=(0, 1))
    table.add_row("un", "deux trois")
    streams.show([table])
    assert out[0].held() == b"un deux\n   trois\n"


def test_what_is_printed_can_be_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    out = ours(monkeypatch)
    streams.show([Text("a", "bold")])
    assert out[0].held() == b"\x1b[1ma\x1b[0m\n"
    monkeypatch.setattr(sys, "stdout", piped := Stream())
    streams.show([Text("a", "bold")])
    assert piped.held() == b"a\n"
    streams.deliver("b\n", None)
    assert piped.held() == b"a\nb\n"
    streams.deliver_file(b"c\n", None)
    assert piped.held() == b"a\nb\nc\n"


def test_a_text_or_bytes_go_where_they_are_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    out = ours(monkeypatch)
    path = tmp_path / "a.txt"
    streams.deliver(["é\r", "\x1b\n"], path)
    told = path.read_text(encoding="utf-8")
    streams.deliver_file("b\n", path)
    assert ("\x1b" in told, told[0], path.read_bytes()) == (False, "é", b"b\n")
    streams.deliver_file(b"\xff", path)
    streams.append(path, "é\n")
    assert path.read_bytes() == b"\xff\xc3\xa9\n"
    sys.stdout.write("1")
    streams.deliver_file(b"2", None)
    streams.deliver(["3", "é"], None)
    streams.deliver("4", None)
    assert out[0].held().decode() == "123é4"
    text = io.StringIO()
    monkeypatch.setattr(sys, "stdout", text)
    streams.deliver("é\ud800", None)
    streams.give_up()  # it has no file
    assert text.getvalue() == "é\ufffd"


@pytest.mark.parametrize(("columns", "kept"), [("0", None), ("00", None), ("", None), ("80", "80"), ("08", "08")])
def test_the_streams_are_made_ready(monkeypatch: pytest.MonkeyPatch, columns: str, kept: str | None) -> None:
    ours(monkeypatch)
    entry = Stream(encoding="latin-1")
    monkeypatch.setattr(sys, "stdin", entry)
    monkeypatch.setattr(sys, "stdout", Stream(encoding="ascii"))
    monkeypatch.setenv("COLUMNS", columns)
    streams.prepare()
    assert (sys.stdin.encoding, sys.stdout.encoding, sys.stderr.encoding) == ("utf-8",) * 3
    assert (sys.stdin.errors, sys.stdout.errors, sys.stderr.errors) == (
        "surrogateescape",
        REPLACE,
        REPLACE,
    )
    assert os.environ.get("COLUMNS") == kept


def test_a_stream_that_is_closed_is_there_and_holds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    streams.prepare()
    ready = (sys.stdin, sys.stdout, sys.stderr)
    assert (ready[0].read(), ready[1].write("a"), ready[2].write("a")) == ("", 1, 1)
    monkeypatch.setattr(sys, "stdin", io.StringIO("a"))  # of no encoding
    streams.prepare()
    assert sys.stdin.read() == "a"
    for stream in ready:
        stream.close()
