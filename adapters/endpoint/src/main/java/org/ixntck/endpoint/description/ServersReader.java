package org.ixntck.endpoint.description;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.adapter.AdapterException;

/** Reads the servers of one deployment. */
final class ServersReader {

    private static final int SERVERS_MAX = 16;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,31}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern ADDRESS =
            Pattern.compile("(\\[[0-9A-Fa-f:.%]+]|[^:\\s]+(?:\\{[^}]*}[^:\\s]*)*):(\\d{1,5}|\\{port})");
    private static final String A_NAME = "a short name of letters and digits, such as A";
    private static final String A_PATH = "the path of a folder";

    private final Path folder;

    ServersReader(Path folder) {
        this.folder = folder;
    }

    List<DescribedServer> read(Value list) throws AdapterException {
        String expected = "a list of two or more servers, each with name and address";
        List<Value> items = list.items(expected);
        if (items.size() < 2 || items.size() > SERVERS_MAX) {
            throw list.place().wrong("servers: expected 2 to %d of them; saw %d".formatted(SERVERS_MAX, items.size()));
        }
        Map<String, Section> byName = new LinkedHashMap<>();
        for (Value item : items) {
            Section server =
                    item.section(expected, "name", "address", "start", "environment", "inherit", "secret", "directory");
            Value name = server.need("name", "A");
            String word = name.text(A_NAME);
            if (!NAME.matcher(word).matches()) {
                throw name.wrong(A_NAME);
            }
            if (byName.put(word, server) != null) {
                throw name.wrong("a name that no other server has");
            }
        }
        Placeholders known = Placeholders.of(List.copyOf(byName.keySet()));
        List<DescribedServer> servers = new ArrayList<>();
        for (Map.Entry<String, Section> server : byName.entrySet()) {
            servers.add(server(server.getKey(), server.getValue(), known));
        }
        return servers;
    }

    private DescribedServer server(String name, Section server, Placeholders known) throws AdapterException {
        String expected = "host:port, such as \"127.0.0.1:7001\" or \"127.0.0.1:{port}\"";
        Value value = server.need("address", "\"127.0.0.1:{port}\"");
        Template address = value.template(expected, known);
        Matcher parts = ADDRESS.matcher(address.text());
        if (!parts.matches()) {
            throw value.wrong(expected);
        }
        OptionalInt port = OptionalInt.empty();
        if (!parts.group(2).equals("{port}")) {
            port = OptionalInt.of(Integer.parseInt(parts.group(2)));
            if (port.getAsInt() < 1 || port.getAsInt() > 65_535) {
                throw value.wrong("a port from 1 to 65535");
            }
        }
        Optional<Start> start = start(server, known);
        if (start.isEmpty() && port.isEmpty()) {
            throw value.wrong("a port, since nothing starts this server; write the port on which it listens, or start");
        }
        Template host = new Template(parts.group(1).replaceAll("^\\[|]$", ""));
        return new DescribedServer(name, host, port, start, value.place());
    }

    private Optional<Start> start(Section server, Placeholders known) throws AdapterException {
        Optional<Value> command = server.find("start");
        if (command.isEmpty()) {
            for (String key : List.of("environment", "inherit", "secret", "directory")) {
                if (server.find(key).isPresent()) {
                    throw server.find(key)
                            .get()
                            .place()
                            .wrong("%s: is only for a server with start; write start too, or take it away"
                                    .formatted(key));
                }
            }
            return Optional.empty();
        }
        Path directory = directory(server);
        List<Template> words = command(command.get(), known);
        program(words.get(0), directory, command.get());
        return Optional.of(new Start(
                words,
                environment(server, known),
                names(server, "inherit", "[LD_LIBRARY_PATH]"),
                names(server, "secret", "[DB_PASSWORD]"),
                directory,
                command.get().place()));
    }

    static List<Template> command(Value value, Placeholders known) throws AdapterException {
        String expected = "a list of a program and its arguments, such as [./acme-server, --port, \"{port}\"]";
        List<Template> words = new ArrayList<>();
        for (Value word : value.items(expected)) {
            words.add(word.template("an argument", known));
        }
        return words;
    }

    private static Map<String, Template> environment(Section server, Placeholders known) throws AdapterException {
        Map<String, Template> environment = new LinkedHashMap<>();
        Optional<Value> value = server.find("environment");
        if (value.isPresent()) {
            String names = "names of variables of letters, digits and _";
            for (Map.Entry<String, Value> variable : value.get()
                    .entries("variables with values, such as {LOG: debug}")
                    .entrySet()) {
                if (!VARIABLE.matcher(variable.getKey()).matches()) {
                    throw value.get()
                            .place()
                            .wrong("environment: expected %s; saw '%s'".formatted(names, variable.getKey()));
                }
                environment.put(
                        variable.getKey(), variable.getValue().hidden().template("the value of a variable", known));
            }
        }
        return environment;
    }

    private static List<String> names(Section server, String key, String example) throws AdapterException {
        List<String> names = new ArrayList<>();
        Optional<Value> list = server.find(key);
        if (list.isPresent()) {
            for (Value item : list.get().items("a list of names of variables, such as " + example)) {
                String name = item.text("the name of a variable");
                if (!VARIABLE.matcher(name).matches()) {
                    throw item.wrong("the name of a variable, of letters, digits and _");
                }
                names.add(name);
            }
        }
        return names;
    }

    private Path directory(Section server) throws AdapterException {
        Optional<Value> value = server.find("directory");
        if (value.isEmpty()) {
            return folder;
        }
        Path directory = folder.resolve(value.get().text(A_PATH)).normalize();
        if (!Files.isDirectory(directory)) {
            throw value.get().wrong(A_PATH + ", seen from the description's own; there is no " + directory);
        }
        return directory;
    }

    /** A program that is given by its path must be there; one that is given by its name is looked for when it starts. */
    private static void program(Template program, Path directory, Value command) throws AdapterException {
        if (program.text().contains("/") && !program.text().contains("{")) {
            Path file = directory.resolve(program.text()).normalize();
            if (!Files.isRegularFile(file)) {
                throw command.place()
                        .wrong("start: there is no %s; write the program's path as seen from %s"
                                .formatted(file, directory));
            }
            if (!Files.isExecutable(file)) {
                throw command.place().wrong("start: %s is not executable; run chmod +x on it".formatted(file));
            }
        }
    }
}
