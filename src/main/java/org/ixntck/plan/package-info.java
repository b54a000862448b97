/** Reads the scenarios from the feature files. */
package org.ixntck.plan;
