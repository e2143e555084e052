"""The command line, on top of the library: nothing else prints, exits or imports typer."""
