"""Rules on bodies, meetings and milestones."""
