package org.ixntck.endpoint.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each key of a description, and for each mistake one sentence with file, line and what to write. */
class DescriptionTest {

    private static final String FULL = """
            adapter: endpoint
            name: Acme Interaction Server
            version: 4.20
            servers:
              - name: A
                address: "127.0.0.1:{port}"
                start: [sh, --port, "{port}", --peer, "{port:B}", --data, "/tmp/{deployment}/{name}"]
                environment: {LOG: debug, "ME": "{name}"}
                directory: .
              - name: B
                address: "127.0.0.1:{port}"
                start: [sh, --port, "{port}"]
            stop: {orderly: INT, kill: KILL, freeze: STOP, thaw: [sh, -c, "kill -CONT {pid}"]}
            deployments: 4
            clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
            agents: {tenant: 7, id: "agent-{n}", place: "place-{n}", media: [chat, email], count: 100}
            features: [keep-alive, media]
            duplicate-login: close-earlier
            places: shared
            budgets: {answer: 250ms, report: 3s, registration-timeout: 1m, restart: 20s}
            """;

    private static final String SMALL = """
            adapter: endpoint
            name: Acme
            servers:
              - {name: A, address: "localhost:7001"}
              - {name: B, address: "[::1]:7002"}
            clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
            agents: {tenant: 1, id: "agent-{n}", place: "place-{n}", media: [chat], count: 10}
            """;

    @TempDir
    private Path folder;

    private Description read(String yaml) throws IOException, AdapterException {
        return Description.read(Files.writeString(folder.resolve("my.yaml"), yaml));
    }

    @Test
    void shouldReadEveryKey() throws Exception {
        Description description = read(FULL);
        Profile profile = description.profile();

        assertThat(profile.name()).isEqualTo("Acme Interaction Server");
        assertThat(profile.version()).contains("4.20");
        assertThat(profile.servers()).containsExactly("A", "B");
        assertThat(profile.features()).containsExactlyInAnyOrder(Profile.Feature.KEEP_ALIVE, Profile.Feature.MEDIA);
        assertThat(profile.duplicateLogin()).isEqualTo(Profile.DuplicateLogin.CLOSE_EARLIER);
        assertThat(profile.places()).isEqualTo(Profile.Places.SHARED);
        assertThat(profile.clients()).isEqualTo(new Profile.Clients("agent-desktop", "reporting", "nobody"));
        assertThat(profile.agents().agent(3).id()).isEqualTo("agent-3");
        assertThat(profile.agents().agent(3).tenant()).isEqualTo(7);
        assertThat(profile.budgets())
                .isEqualTo(new Profile.Budgets(
                        Duration.ofMillis(250), Duration.ofSeconds(3), Duration.ofMinutes(1), Duration.ofSeconds(20)));
        assertThat(profile.controls()).containsExactlyInAnyOrder(Control.values());
        assertThat(profile.deployments()).isEqualTo(4);
        assertThat(profile.shared()).isTrue();

        DescribedServer a = description.servers().get(0);
        Start start = a.start().orElseThrow();
        Map<String, String> values = Map.of("port", "1", "port:B", "2", "name", "A", "deployment", "9");
        assertThat(a.port()).isEmpty();
        assertThat(a.host().fill(values)).isEqualTo("127.0.0.1");
        assertThat(start.command())
                .extracting(word -> word.fill(values))
                .containsExactly("sh", "--port", "1", "--peer", "2", "--data", "/tmp/9/A");
        assertThat(start.environment().get("ME").fill(values)).isEqualTo("A");
        assertThat(start.directory()).isEqualTo(folder);
        assertThat(description.stop().orderly()).isEqualTo(new Means.Signal("INT"));
        assertThat(description.stop().halt().orElseThrow().thaw().needsProcess())
                .isTrue();
    }

    @Test
    void shouldTakeNoFeaturesAndTheGreatestTenant() throws Exception {
        Profile profile = read(FULL.replace("[keep-alive, media]", "[]")
                        .replace("tenant: 7", "tenant: 9223372036854775807"))
                .profile();

        assertThat(profile.features()).isEmpty();
        assertThat(profile.agents().agent(1).tenant()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldKnowWhatHoldsWhereNothingIsSaid() throws Exception {
        Description description = read(SMALL);
        Profile profile = description.profile();

        assertThat(profile.version()).isEmpty();
        assertThat(profile.features()).isEmpty();
        assertThat(profile.duplicateLogin()).isEqualTo(Profile.DuplicateLogin.ALLOW);
        assertThat(profile.places()).isEqualTo(Profile.Places.EXCLUSIVE);
        assertThat(profile.controls()).isEmpty();
        assertThat(profile.deployments()).isOne();
        assertThat(profile.budgets())
                .isEqualTo(new Profile.Budgets(
                        Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(20)));
        assertThat(description.tls()).isEmpty();
        assertThat(description.servers().get(1).host().text()).isEqualTo("::1");
        assertThat(description.servers().get(1).port()).hasValue(7002);
    }

    @Test
    void shouldReadWhatIsInheritedAndWhatIsSecret() throws Exception {
        String keys = "inherit: [LD_LIBRARY_PATH, JDK_JAVA_OPTIONS]\n    secret: [LOG, DB_PASSWORD]";
        Start start = read(FULL.replace("directory: .", keys))
                .servers()
                .get(0)
                .start()
                .orElseThrow();

        assertThat(start.inherit()).containsExactly("LD_LIBRARY_PATH", "JDK_JAVA_OPTIONS");
        assertThat(start.secret()).containsExactly("LOG", "DB_PASSWORD");
    }

    @Test
    void shouldFreezeNoServicesByDefault() throws Exception {
        String commands = "orderly: [sh, stop, \"{name}\"], kill: [sh, kill, \"{name}\"]";
        String signals = "orderly: INT, kill: KILL, freeze: STOP, thaw: [sh, -c, \"kill -CONT {pid}\"]";

        assertThat(read(FULL.replace(signals, commands)).profile().controls())
                .containsExactlyInAnyOrder(Control.START, Control.STOP, Control.KILL);
        assertThat(read(FULL.replace(signals, commands)).stop().servesServices())
                .isTrue();
        assertThat(read(FULL.replace(signals, "orderly: [sh, stop, \"{name}\"]"))
                        .profile()
                        .controls())
                .contains(Control.FREEZE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "adapter: endpoint | adapter: endpiont | my.yaml line 1: adapter: expected endpoint; saw 'endpiont'",
                "adapter: endpoint | adaptor: endpoint | line 1: the description has no key 'adaptor'; did you mean 'adapter'?",
                "name: Acme Interaction Server | name: | line 2: name: expected the name of the servers, as reports print it; saw nothing",
                "name: Acme Interaction Server | name: [a] | line 2: name: expected the name of the servers, as reports print it; saw a list",
                "name: Acme Interaction Server | # | line 1: the description needs the key 'name'; write for example name: Acme",
                "version: 4.20 | name: again | line 3: the key 'name' stands here twice",
                "version: 4.20 | 'colour: blue' | line 3: this is no YAML:",
                "version: 4.20 | colour: blue | line 3: the description has no key 'colour'; there is adapter, name, version",
                "- name: A | - nmae: A | line 5: servers has no key 'nmae'; did you mean 'name'?",
                "- name: A | - name: A B | line 5: name: expected a short name of letters and digits, such as A; saw 'A B'",
                "- name: B | - name: A | line 10: name: expected a name that no other server has; saw 'A'",
                "address: \"127.0.0.1:{port}\" | address: 127.0.0.1 | line 6: address: expected host:port",
                "address: \"127.0.0.1:{port}\" | address: {port} | line 6: address: expected host:port, such as \"127.0.0.1:7001\" or \"127.0.0.1:{port}\", in quotes",
                "address: \"127.0.0.1:{port}\" | address: \"127.0.0.1:{prot}\" | line 6: nothing is known that could stand for {prot}; did you mean 'port'?",
                "address: \"127.0.0.1:{port}\" | address: h:70000 | line 6: address: expected a port from 1 to 65535; saw 'h:70000'",
                "address: \"127.0.0.1:{port}\" | address: h:7001 | line 14: deployments: expected 1, since A has a port of its own (line 6)",
                "[sh, --port, \"{port}\", --peer | [sh, --port, {port}, --peer | line 7: start: expected an argument, in quotes because of its braces",
                "start: [sh, --port, \"{port}\"] | start: ./acme-server | line 12: start: expected a list of a program and its arguments, such as [./acme-server",
                "start: [sh, --port, \"{port}\"] | start: [./acme-server] | line 12: start: there is no",
                "{port:B} | {port:C} | line 7: nothing is known that could stand for {port:C}; did you mean 'port:A'?",
                "{deployment} | {pid} | line 7: nothing is known that could stand for {pid}",
                "{LOG: debug | [LOG, debug | line 8: this is no YAML",
                "LOG: debug | LOG: [a] | line 8: LOG: expected the value of a variable; saw a list",
                "LOG: debug | A=B: c | line 8: environment: expected names of variables of letters, digits and _; saw 'A=B'",
                "directory: . | inherit: LANG | line 9: inherit: expected a list of names of variables, such as [LD_LIBRARY_PATH]; saw 'LANG'",
                "directory: . | inherit: [A-B] | line 9: inherit: expected the name of a variable, of letters, digits and _; saw 'A-B'",
                "directory: . | secret: DB | line 9: secret: expected a list of names of variables, such as [DB_PASSWORD]; saw 'DB'",
                "directory: . | directory: nosuch | line 9: directory: expected the path of a folder, seen from the description's own; there is no",
                "orderly: INT | orderly: SIGTERM | line 13: orderly: there is no signal 'SIGTERM'; did you mean 'TERM'?",
                "orderly: INT | orderly: [] | line 13: orderly: expected a list of a program",
                "orderly: INT | ordrely: INT | line 13: stop has no key 'ordrely'; did you mean 'orderly'?",
                "deployments: 4 | deployments: 0 | line 14: deployments: expected a whole number from 1 to 256; saw '0'",
                "deployments: 4 | deployments: four | line 14: deployments: expected a whole number from 1 to 256; saw 'four'",
                "deployments: 4 | tls: {trust: ca.pem} | line 14: tls:",
                "deployments: 4 | tls: {certificate: ca.pem} | line 14: tls needs the key 'trust'; write for example trust: ca.pem",
                "deployments: 4 | tls: yes | line 14: tls: expected files, such as {trust: ca.pem}; saw 'yes'",
                ", invalid: nobody | '' | line 15: clients needs the key 'invalid'; write for example invalid: nobody",
                "tenant: 7 | tenant: 7, unusual: {ids: []} | line 16: ids: expected a list with at least one value, or no such key; saw an empty list",
                "tenant: 7 | tenant: -1 | line 16: tenant: expected a whole number from 0 to 9223372036854775807; saw '-1'",
                "agent-{n} | agent-{m} | line 16: nothing is known that could stand for {m}; did you mean 'n'?",
                "agent-{n} | agent | line 16: id: expected a text with {n} for the agent's number",
                "media: [chat, email] | media: chat | line 16: media: expected a list of media, such as [chat, email]; saw 'chat'",
                "count: 100 | count: 1e3 | line 16: count: expected a whole number from 1 to 1000000; saw '1e3'",
                "[keep-alive, media] | [keepalive] | line 17: features: expected one of keep-alive, sequence-numbers, media; saw 'keepalive'",
                "close-earlier | maybe | line 18: duplicate-login: expected one of allow, refuse, close-earlier; saw 'maybe'",
                "places: shared | places: true | line 19: places: expected one of exclusive, shared; saw 'true'",
                "answer: 250ms | answer: 250 | line 20: answer: expected a time from 1ms to 60m, such as 500ms, 2s or 1m; saw '250'",
                "answer: 250ms | answer: 0s | line 20: answer: expected a time",
                "answer: 250ms | answers: 2s | line 20: budgets has no key 'answers'; did you mean 'answer'?",
            })
    void shouldSayWhatIsWrongAndWhere(String right, String wrong, String sentence) {
        String yaml = FULL.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertThat(yaml).isNotEqualTo(FULL);

        refused(yaml, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "localhost:7001 | localhost:{port} | line 4: address: expected a port, since nothing starts this server",
                "localhost:7001\"} | localhost:7001\", directory: .} | line 4: directory: is only for a server with start",
                "name: Acme | stop: {orderly: TERM} | line 2: stop: the kit stops only servers that it starts",
                ", place: \"place-{n}\" | , place: here | line 7: place: expected a text with {n}",
            })
    void shouldSayWhatDoesNotGoTogether(String right, String wrong, String sentence) {
        refused(SMALL.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ids: ['agent-{n}1'] | line 7: ids: expected a text that gives no other agent's name, while 'agent-{n}' gives 'agent-11' for another {n}; saw 'agent-{n}1'",
                "ids: ['{n}-agent', '{n}{n}-agent'] | gives '11-agent' for another {n}; saw '{n}{n}-agent'",
                "places: ['place-1{n}'] | line 7: places: expected a text that gives no other agent's name",
            })
    void shouldRefuseUnusualValuesThatNameAnAgentTwice(String unusual, String sentence) {
        refused(SMALL.replace("count: 10", "count: 11, unusual: {" + unusual + "}"), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ids: ['agent-{n}', 'agent-0{n}', 'agent-{n} ', '{n}', 'x{n}{n}'], places: ['Place-{n}'] | exclusive",
                "tenants: [2], places: ['place-{n}1', 'here'] | shared",
            })
    void shouldTakeUnusualValuesThatAreOneAgentsOwn(String unusual, String places) throws Exception {
        String own = SMALL.replace("count: 10", "count: 2000, unusual: {" + unusual + "}") + "places: " + places + "\n";

        assertThat(read(own).profile().agents().unusual().places()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LOG: debug | LOG: \"hunter2\\u0007\" | line 8: LOG: expected the value of a variable; saw '***'",
                "LOG: debug | LOG: *hunter2 | line 8: this is no YAML: found undefined alias;",
                "address: \"127.0.0.1:{port}\" | address: me:hunter2@localhost:1 | saw 'me:***@localhost:1'",
                "address: \"127.0.0.1:{port}\" | address: ixn://me:hunter2@localhost:1 | saw 'ixn://me:***@localhost:1'",
                "places: shared | places: --password=hunter2 | saw '--password=***'",
            })
    void shouldNotQuoteSecrets(String right, String wrong, String sentence) {
        String yaml = FULL.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));

        refused(yaml, sentence);
        assertThatThrownBy(() -> read(yaml)).hasMessageNotContaining("hunter2");
    }

    private void refused(String yaml, String sentence) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOfSatisfying(
                        AdapterException.class, e -> assertThat(e.kind()).isEqualTo(AdapterException.Cause.SETTINGS))
                .message()
                .contains(folder.resolve("my.yaml").toString(), sentence)
                .hasLineCount(1);
    }

    @Test
    void shouldBearWhatIsNoDescriptionAtAll() {
        refused("", "is empty; write a description that begins with adapter: endpoint");
        refused("- a\n- b\n", "line 1: the description: expected keys with values");
        refused("a: b: c", "line 1: this is no YAML");
        refused("[".repeat(100_000), "line 1: this is nested more than 20 deep");
        refused("a: &a [*a]", "line 1: the description has no key 'a'");
        refused("x".repeat(300_000), "is longer than 262144 bytes");
        refused("name: \"a\\u0007b\"\nadapter: endpoint\n", "needs the key 'servers'");
        refused(SMALL.replace("name: Acme", "name: \"a\\u0007b\""), "line 2: name: expected the name of the servers");
        assertThatThrownBy(() -> Description.read(folder.resolve("nosuch.yaml")))
                .hasMessageContaining("there is no such file; write the path of a description after --adapter");
        assertThatThrownBy(() -> Description.read(folder))
                .hasMessageContaining("is a folder; write the path of a description after --adapter");
        assertThatThrownBy(() -> Description.read(Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xff})))
                .hasMessageContaining("is no text in UTF-8");
    }

    @Test
    void shouldTakeAnAliasForWhatItStandsFor() throws Exception {
        String yaml = FULL.replaceFirst("start: \\[sh", "start: &start [sh")
                .replace("start: [sh, --port, \"{port}\"]", "start: *start");
        assertThat(read(yaml).servers().get(1).start().orElseThrow().command()).hasSize(7);
    }

    @Test
    void shouldSayThatAProgramIsNotExecutable() throws Exception {
        Files.writeString(folder.resolve("acme-server"), "");
        refused(FULL.replace("start: [sh, --port, \"{port}\"]", "start: [./acme-server]"), "run chmod +x on it");
    }
}
