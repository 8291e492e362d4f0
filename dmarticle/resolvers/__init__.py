"""What one field alone cannot tell: each resolver looks at several and says what it goes by."""
