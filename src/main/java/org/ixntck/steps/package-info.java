/** The Cucumber glue. Steps act and record expectations; the judge decides them. */
package org.ixntck.steps;
