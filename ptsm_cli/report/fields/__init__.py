"""The keys of the files: what each means, for `ptsm explain` and for the docs."""
