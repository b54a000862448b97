package org.ixntck.peer;

import org.ixntck.adapter.Message;

/** Takes no notice of what is heard on a connection, or of its end. */
final class Nobody implements Dialer.Listener {

    @Override
    public void heard(Connection connection, Message message) {}

    @Override
    public void over(Connection connection) {}
}
