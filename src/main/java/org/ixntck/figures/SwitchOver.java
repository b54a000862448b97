package org.ixntck.figures;

import java.util.OptionalLong;

/**
 * One failover of an agent: its primary was lost, and it logged in to another server. Times are nanoseconds since the agent's application saw the
 * loss; 0 for what had been done before.
 *
 * @param agent the agent's id
 * @param scenario the scenario's key; empty if none
 * @param from the lost server
 * @param to the server that it logged in to
 * @param seq place of the entry at which the loss was seen
 * @param unseen nanoseconds between the act that took the server away and the moment when the application saw the loss
 * @param reconnected when it was connected to the other server
 * @param registered when that server had acknowledged its registration
 * @param loggedIn when that server had acknowledged its login
 * @param status when the application got the first correct status; empty if none came
 * @param served nanoseconds of these in which the application waited for the server, and not for the scenario to go on
 */
public record SwitchOver(
        String agent,
        String scenario,
        String from,
        String to,
        long seq,
        OptionalLong unseen,
        long reconnected,
        long registered,
        long loggedIn,
        OptionalLong status,
        long served) {}
