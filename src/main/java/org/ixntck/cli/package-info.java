/** The command line: what a person types, and what the console says. */
package org.ixntck.cli;
