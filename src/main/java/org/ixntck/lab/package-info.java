/**
 * Deployments in use: leases them and their agents to scenarios, starts and stops their servers, and checks from outside that what an
 * adapter claims is so.
 */
package org.ixntck.lab;
