"""PDF in the tests: whether one can be made on this machine, and what it holds."""

from __future__ import annotations

import re
import zlib

import pytest

from ptsm_cli.cli.formats import names
from ptsm_cli.common import inventory
from ptsm_cli.common.errors import InstallationError
from ptsm_cli.render.catalogue import output
from ptsm_cli.render.outputs import pdf


def text_forms(report: str) -> list[str]:
    """Return the formats of a report that are texts: those that need nothing but ptsm."""
    return [form for form in names(report) if form not in inventory.outputs() or output(form).bind is None]


def needed() -> None:
    """Skip the test that runs, with what is missing, where no PDF can be made."""
    try:
        pdf.finish("")
    except InstallationError as error:
        pytest.skip(str(error))


def unpacked(content: bytes) -> str:
    """Return the objects of a PDF and what its streams hold, a sign a byte."""
    streams = re.findall(rb"stream\r?\n(.*?)\nendstream", content, re.DOTALL)
    unzipped = (zlib.decompressobj().decompress(one) if one[:1] == b"x" else one for one in streams)
    outside = re.sub(rb"(?s)stream\r?\n.*?\nendstream", b"", content)
    return b"\n".join((outside, *unzipped)).decode("latin-1")
