"""The links between fiches: found in the prose, resolved, gathered in one graph."""
