/** The description of servers, read from a YAML file: whatever is wrong in it is said with file, line and what to write instead. */
package org.ixntck.endpoint.description;
