"""What the tests of a check share: all that each makes the rules say, as it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from constats import SEEN
from said import compare_what_was_said


@pytest.fixture(autouse=True)
def everything_said_as_it_was(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Compare all that is said in each test with what is kept of it."""
    SEEN.clear()
    yield
    compare_what_was_said(request, tmp_path_factory.getbasetemp())
