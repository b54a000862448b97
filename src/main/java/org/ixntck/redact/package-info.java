/** Replaces host and user names, and agent ids if asked for, in everything that a run leaves. The same name always has the same replacement. */
package org.ixntck.redact;
