package org.ixntck.adapter;

import java.util.List;

/** The group of servers that a scenario uses, all of them running when it is handed out. */
public interface Deployment extends AutoCloseable {

    /** In the order and with the names of {@link Profile#servers()}. */
    List<Server> servers();

    /** Takes the servers down, whatever state they are in. */
    @Override
    void close() throws AdapterException;
}
