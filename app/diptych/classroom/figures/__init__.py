"""What a class did with one pair, in figures: counts, agreement, contested phrases, a key."""
