"""The governance in time: bodies, meetings and milestones, what is past, next and due."""
