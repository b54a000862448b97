package org.ixntck.report;

/**
 * One lifeline of a sequence diagram.
 *
 * @param style its colour
 * @param title its first line
 * @param detail its second line; may be empty
 */
public record Column(Row.Style style, String title, String detail) {}
