/**
 * Random walks: lists of actions that are generated from a seed, driven against the servers, judged by the protocol model, and shrunk where they
 * fail. A walk holds no judgement of its own.
 */
package org.ixntck.walk;
