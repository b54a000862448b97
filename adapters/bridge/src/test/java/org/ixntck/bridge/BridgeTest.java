package org.ixntck.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.ConnectorWire;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Target;
import org.ixntck.wire.json.IxnJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BridgeTest {

    private static final Endpoint SOMEWHERE = Endpoint.tcp("127.0.0.1", 7001);
    private static final String THROUGH =
            Scripts.DESCRIPTION.replace("\"name\"", "\"wire\": \"bridge\", \"abilities\": [\"abort\"], \"name\"");

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeAll
    static void python() {
        Scripts.needPython();
    }

    @BeforeEach
    void scripts() {
        scripts = new Scripts(folder);
    }

    /** What a listener hears, as text. */
    private static final class Ear implements ConnectorWire.Listener {

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        @Override
        public void received(Message message) {
            heard.add(message.toString());
        }

        @Override
        public void closed(String how) {
            heard.add("closed: " + how);
        }

        @Override
        public void failed(String why) {
            heard.add("failed: " + why);
        }

        String next() throws InterruptedException {
            return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void itDescribesItsServersAndSaysWhereTheyAre() throws Exception {
        try (Target target = scripts.described("""
                print(text, file=sys.stderr, flush=True)
                say(id=id, answer={'servers': {'A': '127.0.0.1:7001', 'B': '[::1]:7002'}} if ask == 'deploy' else {})
                """)) {
            Profile profile = target.profile();
            assertThat(profile.name()).isEqualTo("Test");
            assertThat(profile.controls()).isEqualTo(Set.of(Control.START, Control.KILL));
            assertThat(profile.budgets().answer()).hasMillis(500);
            assertThat(profile.budgets().report()).hasSeconds(2);
            assertThat(profile.deployments()).isEqualTo(1);
            assertThat(target.wire()).isInstanceOf(IxnJson.class);

            try (Deployment deployment = target.deploy()) {
                assertThat(deployment.servers().get(1).endpoint())
                        .isEqualTo(Endpoint.tcp("::1", 7002))
                        .hasToString("[::1]:7002");
                deployment.servers().get(0).control(Control.KILL);
            }
        }
        assertThat(Files.readString(folder.resolve("reports/bridge.stderr.txt")))
                .contains("{\"id\":2,\"ask\":\"deploy\",\"deployment\":\"d1\"}")
                .contains("\"control\":\"kill\"")
                .contains("\"ask\":\"undeploy\"");
    }

    @Test
    void messagesGoThroughIt() throws Exception {
        try (Target target = scripts.described(THROUGH, """
                if ask == 'send':
                    say(event='received', connection=connection, message=request['message'])
                say(id=id, answer={})
                if ask == 'close':
                    say(event='closed', connection=connection, how='too late')
                """)) {
            ConnectorWire wire = (ConnectorWire) target.wire();
            Ear ear = new Ear();
            ConnectorWire.Connection connection = wire.connect(SOMEWHERE, ear);
            Message message = Message.of("EventAck").with("referenceId", 7L).with("text", "ä\n\"");
            connection.send(message);

            assertThat(wire.abilities()).containsExactly(ConnectorWire.Ability.ABORT);
            assertThat(ear.next()).isEqualTo(message.toString());
            connection.close();
            connection.close();
            assertThat(ear.heard).isEmpty();
        }
    }

    @Test
    void aConnectionIsRefusedInTheWordsOfTheBridge() throws Exception {
        try (Target target = scripts.described(THROUGH, "say(id=id, error='connection refused')")) {
            ConnectorWire wire = (ConnectorWire) target.wire();

            assertThatThrownBy(() -> wire.connect(SOMEWHERE, new Ear()))
                    .isInstanceOf(AdapterException.class)
                    .hasMessageContaining(
                            "\"address\":\"127.0.0.1:7001\",\"connection\":\"c1\"} and says: connection refused");
        }
    }

    @Test
    void aPortOnWhichNothingListensIsKnownByAMemberAndNotByWords() throws Exception {
        try (Target target = scripts.described(THROUGH, """
                say(id=id, error='no', refused=True) if connection == 'c1' else say(id=id, error='connection refused')
                """)) {
            ConnectorWire wire = (ConnectorWire) target.wire();

            assertThatThrownBy(() -> wire.connect(SOMEWHERE, new Ear())).hasCauseInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> wire.connect(SOMEWHERE, new Ear())).hasNoCause();
        }
    }

    @Test
    void aServerThatDoesNotStopIsToldFromABridgeThatCannotStopIt() throws Exception {
        try (Target target = scripts.described(Scripts.DESCRIPTION.replace("\"kill\"", "\"kill\", \"stop\""), """
                if ask == 'deploy':
                    say(id=id, answer={'servers': {'A': '127.0.0.1:7001', 'B': '127.0.0.1:7002'}})
                elif ask == 'control' and request['server'] == 'A':
                    say(id=id, error='it drains', **{'still-running': True})
                elif ask == 'control':
                    say(id=id, error='no such service')
                else:
                    say(id=id, answer={})
                """);
                Deployment deployment = target.deploy()) {
            assertThat(whyNoStop(deployment, 0)).isEqualTo(AdapterException.Cause.STILL_RUNNING);
            assertThat(whyNoStop(deployment, 1)).isEqualTo(AdapterException.Cause.SERVERS);
        }
    }

    private static AdapterException.Cause whyNoStop(Deployment deployment, int server) {
        return catchThrowableOfType(
                        AdapterException.class,
                        () -> deployment.servers().get(server).control(Control.STOP))
                .kind();
    }

    @Test
    void withTheBridgeAllConnectionsAreLostAndNoServerIsToBlame() throws Exception {
        try (Target target = scripts.described(THROUGH, """
                say(id=id, answer={})
                if ask == 'send': os._exit(9)
                """)) {
            Ear ear = new Ear();
            ConnectorWire.Connection connection = ((ConnectorWire) target.wire()).connect(SOMEWHERE, ear);
            connection.send(Message.of("RequestAgentLogin"));

            assertThat(ear.next())
                    .startsWith("failed: The bridge is not usable any more: it ended with exit status 9.");
            assertThatThrownBy(() -> connection.send(Message.of("RequestAgentLogin")))
                    .isInstanceOf(AdapterException.class)
                    .hasMessageContaining("exit status 9");
        }
    }

    @Test
    void whatIsNoMessageIsTheBridgesFault() throws Exception {
        try (Target target = scripts.described(THROUGH, """
                say(id=id, answer={})
                say(event='received', connection=connection, message={'name': 'EventAck'})
                """)) {
            Ear ear = new Ear();
            ((ConnectorWire) target.wire()).connect(SOMEWHERE, ear);

            assertThat(ear.next()).contains("expected \"message\" to be a message of ixn-json, but it has no member");
        }
    }

    @Test
    @Timeout(20)
    void theExampleClearsUpAfterAServerThatDidNotStart() throws Exception {
        Path example = Path.of("examples/python/bridge.py").toAbsolutePath();
        Process bridge = new ProcessBuilder("python3", example.toString(), "sh", "-c", "exit 3").start();
        try (BufferedWriter asks = bridge.outputWriter();
                BufferedReader answers = bridge.inputReader()) {
            for (String ask : List.of("deploy", "undeploy")) {
                asks.write("{\"id\":1,\"ask\":\"%s\",\"deployment\":\"d1\"}\n".formatted(ask));
                asks.flush();
                assertThat(answers.readLine()).contains(ask.equals("deploy") ? "ended with 3" : "\"answer\": {}");
            }
        } finally {
            bridge.destroyForcibly();
        }
    }

    @Test
    void nothingOutlivesItsClose() throws Exception {
        Path pids = folder.resolve("pids");
        try (Target target = scripts.described("""
                import signal
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                child = subprocess.Popen(['sleep', '1000'])
                open(%s, 'w').write('%%d %%d' %% (os.getpid(), child.pid))
                say(id=id, error='never mind')
                time.sleep(1000)
                """.formatted("'" + pids + "'"))) {
            assertThatThrownBy(target::deploy).hasMessageContaining("never mind");
        }
        for (String pid : Files.readString(pids).split(" ")) {
            assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }
}
