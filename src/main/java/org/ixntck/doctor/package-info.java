/**
 * Checks in seconds, without a verdict, what an adapter claims: that the servers can be reached, how they can be controlled, and which features
 * they serve. Each claim that is not true is reported with a hint. Conformance is left to the judge.
 */
package org.ixntck.doctor;
