/** The servers that show whether the score of a self-test can be relied on: one without a defect, and one that does nothing right. */
package org.ixntck.reference.defect.control;
