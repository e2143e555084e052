"""What is wrong in the user's files, and where."""
