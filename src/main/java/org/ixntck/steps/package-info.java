/** The Cucumber glue: one line per step. Steps act and ask; what they ask is decided by the judge. */
package org.ixntck.steps;
