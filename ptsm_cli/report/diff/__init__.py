"""What changed between two states of a project, in each of the forms that `ptsm diff` offers."""
