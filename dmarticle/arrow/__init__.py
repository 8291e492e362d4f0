"""Articles in Apache Arrow: what Spark, Ray, Dask, Daft, DuckDB and Polars call (extra `arrow`).

Nothing here starts a cluster: `normalize_batches` and `normalize_table` are functions over Arrow data that an engine
calls in its own workers.
"""

from importlib.util import find_spec

from ..problems import MissingExtraError

if find_spec("pyarrow") is None:
    raise MissingExtraError("dmarticle.arrow needs the extra arrow: pip install 'dmarticle[arrow]'")

from .batches import normalize_batches, normalize_table
from .schema import SCHEMA
from .tables import from_table, to_table

__all__ = ["SCHEMA", "from_table", "normalize_batches", "normalize_table", "to_table"]
