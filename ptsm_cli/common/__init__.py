"""What every room may use: French words, periods, files, errors."""
