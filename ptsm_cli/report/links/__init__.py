"""The links between fiches, in each of the forms that `ptsm links` offers."""
