/** Files for vendors to start from: a description, an adapter in Java, a bridge. They are complete projects, kept as resources. */
package org.ixntck.init;
