/**
 * The reference servers: the executable form of the models. They answer "what does the page mean?" with a server that does it, and
 * the kit is tried on them. Whatever judges never shares code with them.
 *
 * <p>{@link org.ixntck.reference.Registration}, {@link org.ixntck.reference.LoginLogout} and
 * {@link org.ixntck.reference.InteractionServer} are the pages of the models, to be read in this order; the README says what is where.
 * A server that is wrong in one way is a subclass of InteractionServer with one method replaced, plugged in through
 * {@link org.ixntck.reference.Models}.
 */
package org.ixntck.reference;
