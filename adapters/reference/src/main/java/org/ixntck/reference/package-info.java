/**
 * The reference servers: the executable form of the models. They answer "what does the page mean?" with a server that does it, and
 * the kit is tried on them. Whatever judges never shares code with them.
 *
 * <p>To be read in this order. {@link org.ixntck.reference.Registration}, {@link org.ixntck.reference.LoginLogout} and
 * {@link org.ixntck.reference.InteractionServer} are the pages of the models, each built on the one before.
 * {@link org.ixntck.reference.Client} is a connection with what is known of its client, {@link org.ixntck.reference.Session} an agent
 * on it. {@link org.ixntck.reference.ReferenceServer} is the process around them: sockets, start, stop and crash.
 *
 * <p>A server that is wrong in one way is a subclass of InteractionServer with one method replaced, plugged in through
 * {@link org.ixntck.reference.Models}.
 */
package org.ixntck.reference;
