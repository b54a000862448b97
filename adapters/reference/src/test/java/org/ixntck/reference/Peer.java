package org.ixntck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Server;

/** A client of the reference servers for these tests: a plain socket, read by the test's own thread. */
final class Peer implements Closeable {

    static final int SOON = 2_000;
    static final int QUIET = 120;

    enum End {
        FIN,
        RST
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int references;

    Peer(Server server) throws IOException {
        this(server.endpoint());
    }

    Peer(Endpoint endpoint) throws IOException {
        socket = new Socket(endpoint.host(), endpoint.port());
        in = socket.getInputStream();
    }

    static Peer agent(Server server) throws IOException {
        Peer peer = new Peer(server);
        peer.acked("RequestRegisterClient", "\"clientName\":\"agent-desktop\",\"clientType\":\"AgentApplication\"");
        return peer;
    }

    static Peer reporting(Server server) throws IOException {
        Peer peer = new Peer(server);
        peer.acked("RequestRegisterClient", "\"clientName\":\"reporting\",\"clientType\":\"ReportingEngine\"");
        return peer;
    }

    /** The attributes of the agent with that number. */
    static String who(int n) {
        return who(n, n);
    }

    static String who(int n, int place) {
        return "\"tenantId\":1,\"agentId\":\"agent-" + n + "\",\"placeId\":\"place-" + place
                + "\",\"mediaList\":{\"chat\":1}";
    }

    void raw(String text) throws IOException {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    void raw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void say(String message, String attributes) throws IOException {
        raw("{\"message\":\"" + message + "\"" + (attributes.isEmpty() ? "" : "," + attributes) + "}\n");
    }

    /** Sends a request and returns its reference id. */
    int ask(String message, String attributes) throws IOException {
        int reference = ++references;
        say(message, "\"referenceId\":" + reference + (attributes.isEmpty() ? "" : "," + attributes));
        return reference;
    }

    JsonNode acked(String message, String attributes) throws IOException {
        int reference = ask(message, attributes);
        JsonNode answer = next("EventAck");
        assertThat(answer.path("referenceId").asInt()).isEqualTo(reference);
        return answer;
    }

    void refused(int code, String message, String attributes) throws IOException {
        int reference = ask(message, attributes);
        JsonNode answer = next("EventError");
        assertThat(answer.path("referenceId").asInt()).isEqualTo(reference);
        assertThat(answer.path("errorCode").asInt()).isEqualTo(code);
        assertThat(answer.path("errorDescription").asText()).isNotEmpty();
    }

    JsonNode next(String name) throws IOException {
        JsonNode message = next();
        assertThat(message.path("message").asText()).as("%s", message).isEqualTo(name);
        return message;
    }

    JsonNode next() throws IOException {
        String text = readLine(SOON);
        return text == null ? fail("the connection ended") : JSON.readTree(text);
    }

    /** The next message is that event about that agent. */
    JsonNode hears(String event, int agent) throws IOException {
        JsonNode message = next(event);
        assertThat(message.path("agentId").asText()).isEqualTo("agent-" + agent);
        return message;
    }

    void hearsNothing() throws IOException {
        try {
            fail("expected nothing, heard " + readLine(QUIET));
        } catch (SocketTimeoutException silence) {
            assertThat(line.size()).isZero();
        }
    }

    /** Reads up to the end of the connection, which must come soon with nothing before it. */
    End end() throws IOException {
        try {
            String text = readLine(SOON);
            return text == null ? End.FIN : fail("expected the end, heard " + text);
        } catch (SocketException reset) {
            return End.RST;
        }
    }

    private String readLine(int millis) throws IOException {
        socket.setSoTimeout(millis);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                assertThat(line.size()).isZero();
                return null;
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        return text;
    }

    /** Closes in order. */
    void leave() throws IOException {
        socket.close();
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
