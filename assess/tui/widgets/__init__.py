"""What screens are made of; no widget here knows a screen or the store."""
