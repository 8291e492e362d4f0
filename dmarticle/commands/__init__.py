"""The commands of `dmarticle` and `python -m dmarticle`: one command, one file."""
