/**
 * The bundle that a vendor hands in: the files of a run in a zip of canonical form, with an in-toto statement about the result, which may be signed;
 * and its verification. The cryptography is that of the JDK.
 */
package org.ixntck.bundle;
