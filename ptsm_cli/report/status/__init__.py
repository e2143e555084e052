"""The follow-up of some projects on a day, in each of the forms that `ptsm status` offers."""
