/** Says in sentences how the verdicts of two runs, or two verdicts on one run, differ. */
package org.ixntck.compare;
