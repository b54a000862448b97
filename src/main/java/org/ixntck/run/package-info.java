/** A run, from the adapter to the reports, for the command line and for JUnit. */
package org.ixntck.run;
