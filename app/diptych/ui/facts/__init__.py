"""What is known of an article beside its text, and the card to mend it."""
