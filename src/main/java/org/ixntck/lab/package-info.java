/**
 * Leases deployments and agents to scenarios, starts and stops servers, and checks from outside that the adapter's claims are true.
 */
package org.ixntck.lab;
