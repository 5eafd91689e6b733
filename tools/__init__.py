"""What the house needs to run itself: none of it is imported by the package or the chapters."""
