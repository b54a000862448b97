/**
 * Reference servers that are broken, each in one way that a real implementer could get wrong. A kit is worth what it catches: each defect
 * must be caught by the requirement that it breaks, and by nothing unrelated. One small class to a sin, in the folder of the phase that it
 * sins against.
 */
package org.ixntck.reference.defect;
