package org.ixntck.reference;

import static org.ixntck.reference.Refusal.ALREADY_LOGGED_IN;
import static org.ixntck.reference.Refusal.NOT_LOGGED_IN;

import com.fasterxml.jackson.databind.node.TextNode;

/** The media of a logged-in agent: added and removed, ready and not ready. No page of the models; requirements MD-01 and RP-09. */
public abstract class MediaStates extends LoginLogout {

    private static final int NOT_READY = 0;
    private static final int READY = 1;

    protected MediaStates(Host host) {
        super(host);
    }

    /** A medium is not ready until the agent says so. */
    protected void mediaAdded(Client client, Request request) throws Refusal {
        String media = request.text("mediaTypeName");
        Session session = loggedInOn(client);
        if (session.media().has(media)) {
            throw new Refusal(ALREADY_LOGGED_IN, "agent already has media " + media);
        }
        session.media().put(media, NOT_READY);
        report("EventMediaAdded", session, "mediaTypeName", TextNode.valueOf(media));
        acknowledge(client, request);
    }

    protected void mediaRemoved(Client client, Request request) throws Refusal {
        String media = request.text("mediaTypeName");
        Session session = loggedInWith(client, media);
        session.media().remove(media);
        report("EventMediaRemoved", session, "mediaTypeName", TextNode.valueOf(media));
        acknowledge(client, request);
    }

    protected void readyForMedia(Client client, Request request) throws Refusal {
        mediaStateChanged(client, request, READY, "EventReadyForMedia");
    }

    protected void notReadyForMedia(Client client, Request request) throws Refusal {
        mediaStateChanged(client, request, NOT_READY, "EventNotReadyForMedia");
    }

    private void mediaStateChanged(Client client, Request request, int state, String event) throws Refusal {
        String media = request.text("mediaTypeName");
        Session session = loggedInWith(client, media);
        session.media().put(media, state);
        report(event, session, "mediaTypeName", TextNode.valueOf(media));
        acknowledge(client, request);
    }

    /** The agent that is logged in on the connection, if it has that medium. */
    protected final Session loggedInWith(Client client, String media) throws Refusal {
        Session session = loggedInOn(client);
        if (!session.media().has(media)) {
            throw new Refusal(NOT_LOGGED_IN, "agent is not logged in with media " + media);
        }
        return session;
    }
}
