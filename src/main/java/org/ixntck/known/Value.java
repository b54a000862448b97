package org.ixntck.known;

/** A text of the file, and its line, counted from 1. */
record Value(String text, int line) {}
