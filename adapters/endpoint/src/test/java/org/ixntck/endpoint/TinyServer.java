package org.ixntck.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server that echoes, as a process of its own. What it is told beside its port it does too. */
public final class TinyServer {

    private TinyServer() {}

    /** The command that starts one, as a list in YAML. */
    static String yaml(String... more) {
        return "[%s]"
                .formatted(words(more).stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", ")));
    }

    /** The command that starts one. */
    static List<String> words(String... more) {
        return Stream.concat(
                        Stream.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xrs",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx32m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TinyServer.class.getName(),
                                "{port}"),
                        Stream.of(more))
                .toList();
    }

    public static void main(String[] args) throws Exception {
        List<String> asked = List.of(args);
        System.out.println("pid " + ProcessHandle.current().pid());
        if (asked.contains("crash")) {
            System.out.println("there is no licence");
            System.exit(7);
        }
        if (asked.contains("child")) {
            Process child = new ProcessBuilder("sleep", "1000").start();
            System.out.println("pid " + child.pid());
        }
        if (asked.contains("deaf")) {
            Thread.sleep(100_000);
        }
        try (ServerSocket server = new ServerSocket(Integer.parseInt(args[0]), 50, InetAddress.getLoopbackAddress())) {
            System.out.println("listens");
            while (asked.contains("flood")) {
                System.out.println("x".repeat(10_000));
            }
            while (true) {
                Socket socket = server.accept();
                new Thread(() -> echo(socket)).start();
            }
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // The peer is gone.
        }
    }
}
