/**
 * Servers that are reached through a child process, in any language: it describes and starts them, and carries messages where the kit cannot
 * speak to them itself. README.md of this module documents what is said; nothing here judges.
 */
package org.ixntck.bridge;
