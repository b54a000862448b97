/** Text of any origin, such as a server's, made fit to be shown. Depends on nothing. */
package org.ixntck.text;
