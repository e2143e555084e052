"""What documents are made of: covers, tables, plannings, outlines, drawings."""
