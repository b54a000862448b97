/**
 * The open wire ixn-json 1 as a codec: one JSON object per line. What a server sends is either a message or unreadable; it is never an exception.
 */
package org.ixntck.wire.json;
