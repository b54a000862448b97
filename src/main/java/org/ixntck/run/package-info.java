/** One run, from the adapter to the reports: the same for the command line and for JUnit. */
package org.ixntck.run;
