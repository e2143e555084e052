"""Rules on the revisions of the roadmap and the avenants of the contract."""
