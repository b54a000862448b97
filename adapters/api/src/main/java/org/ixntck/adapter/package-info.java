/**
 * What a vendor compiles against: how the kit reaches the servers under test, starts and stops them, and speaks to them. JDK only.
 *
 * <p>An adapter holds no judgement: it starts, stops and connects, and never decides whether a server behaved.
 */
package org.ixntck.adapter;
