/** Files to start from, for vendors: a description, an adapter in Java, a bridge. They are whole projects, kept as resources. */
package org.ixntck.init;
