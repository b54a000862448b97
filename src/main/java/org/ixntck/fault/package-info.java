/** What the kit does to its own connections: each fault is one small thing done to a channel or put into its pipeline. */
package org.ixntck.fault;
