/**
 * The protocol model: a table of what the models of <i>Registration</i>, <i>Login/Logout</i> and <i>Disconnection and Failover</i> let a server
 * do, and an engine that keeps every explanation of what was seen and charges the mildest one. It sees each entry of the journal once.
 */
package org.ixntck.judge.model;
