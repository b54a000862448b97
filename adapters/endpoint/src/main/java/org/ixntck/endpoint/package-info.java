/** Servers described by a YAML file: running ones that the kit connects to, and those that it starts as processes. */
package org.ixntck.endpoint;
