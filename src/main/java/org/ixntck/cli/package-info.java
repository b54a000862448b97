/** The command line: options, commands, and the output on the console. */
package org.ixntck.cli;
