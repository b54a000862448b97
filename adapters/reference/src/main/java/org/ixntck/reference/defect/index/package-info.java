/** The list of all defects, and the adapter that opens the servers with one of them. */
package org.ixntck.reference.defect.index;
