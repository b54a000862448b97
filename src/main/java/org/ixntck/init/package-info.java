/** First files of those who bring servers of their own: a description, an adapter in Java, a bridge. They are whole projects, kept as resources. */
package org.ixntck.init;
