"""A bridge of ixn-tck that the kit connects through, as for servers that only a client library of one's own can reach.

  ixn-tck certify --adapter "bridge/command=python3 relay.py ./my-server --port {port}"

Here the library is a plain socket, and the servers speak ixn-json; put your own library in its place.
"""
import json, socket, struct, sys, threading

import bridge


class Relay(bridge.Bridge):
    def __init__(self, command):
        super().__init__(command)
        self.connections = {}

    def describe(self, protocol):
        return dict(bridge.DESCRIPTION, wire="bridge", abilities=["abort", "fall-silent"])

    def connect(self, connection, address):
        host, port = address.rsplit(":", 1)
        line = self.connections[connection] = socket.create_connection((host, int(port)))
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=self.listen, args=(connection, line)).start()

    def listen(self, connection, line):
        rest, more, how = b"", b" ", "closed"
        try:
            while more:
                more = line.recv(65536)
                *whole, rest = (rest + more).split(b"\n")
                for text in whole:
                    bridge.say(event="received", connection=connection, message=json.loads(text))
        except OSError:
            how = "reset"
        bridge.say(event="closed", connection=connection, how=how)

    def send(self, connection, message):
        self.connections[connection].sendall((json.dumps(message) + "\n").encode())

    def close(self, connection):
        if connection in self.connections:
            self.drop(self.connections.pop(connection), socket.SHUT_RDWR)

    def drop(self, line, direction):  # the thread that listens has to let go of it first
        try:
            line.shutdown(direction)
        except OSError:
            pass  # the server was faster
        line.close()

    def abort(self, connection):
        line = self.connections.pop(connection)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.drop(line, socket.SHUT_RD)


if __name__ == "__main__":
    bridge.run(Relay(sys.argv[1:]))
