/**
 * {@code report.html}, the page that people open: one file that needs no network. What is read first is markup, so that it shows without scripts.
 * The rest is compressed data, which the page's own scripts unpack and draw when a reader asks for it.
 *
 * <p>Whatever came from a server under test reaches the page as text: escaped in the markup, and by {@code textContent} in the scripts.
 */
package org.ixntck.report.page;
