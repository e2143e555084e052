"""What the tests of the rules share: every rule, one after the other."""

from __future__ import annotations

import pytest

from ptsm_cli.rules.registry import toutes
from ptsm_cli.rules.rule import Regle


@pytest.fixture(params=toutes().values(), ids=lambda regle: regle.code)
def regle(request: pytest.FixtureRequest) -> Regle:
    """Return each rule in turn."""
    trouvee: Regle = request.param
    return trouvee
