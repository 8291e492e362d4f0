"""From untyped data to typed values: cursors, readers, field tables and the converter that holds them."""
