"""What a person can do in the window: each feature is one class that connects itself."""
