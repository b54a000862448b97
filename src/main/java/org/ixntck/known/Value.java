package org.ixntck.known;

/** A text in the file with its line, counted from 1. */
record Value(String text, int line) {}
