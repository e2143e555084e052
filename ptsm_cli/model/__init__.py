"""What a project's files may hold, as frozen records with French fields."""
