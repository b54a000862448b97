/** Sanitizes text of any origin, such as a server's, before it is shown. Depends on nothing. */
package org.ixntck.text;
