"""Benchmarks, the made articles they run on, and the counts that guard what they found."""
