/**
 * Tries, in seconds and without judging, each thing that an adapter claims: that servers are there and can be talked to, what they can be
 * made to do, and which features they serve. What is not so is told with a hint; conformance is for the judge.
 */
package org.ixntck.doctor;
