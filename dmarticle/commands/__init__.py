"""The commands of `python -m dmarticle`: one command, one file."""
