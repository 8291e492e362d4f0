"""Articles as rows: flat ones for data frames, and tables with keys for databases."""

from .database import iter_tables, to_tables
from .engines import ColumnType
from .records import RECORDS, iter_records, to_records
from .relations import TABLES
from .schema import ForeignKey, TableColumn, TableRow, TableSchema
from .values import ColumnValue

__all__ = [
    "RECORDS", "TABLES", "ColumnType", "ColumnValue", "ForeignKey", "TableColumn", "TableRow", "TableSchema",
    "iter_records", "iter_tables", "to_records", "to_tables",
]  # fmt: skip
