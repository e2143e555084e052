"""What a project's files may hold, as frozen pydantic models with French fields."""
