"""Talks to the bridge of my-server as the kit does: python3 -m unittest, in this folder. The servers here only listen.

TODO: put the command of your own server in their place.
"""
import json, os, socket, subprocess, sys, unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SERVER = [sys.executable, "-S", "-c", "import socket, sys; s = socket.create_server(('127.0.0.1', int(sys.argv[1])))\n"
          "while True: s.accept()", "{port}"]


def listens(address):
    host, port = address.split(":")
    with socket.socket() as probe:
        return probe.connect_ex((host, int(port))) == 0


class BridgeTest(unittest.TestCase):
    def setUp(self):
        self.begin(SERVER)

    def begin(self, command):
        self.asked = 0
        self.bridge = subprocess.Popen([sys.executable, os.path.join(HERE, "bridge.py"), *command],
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def tearDown(self):
        self.bridge.stdin.close()  # so the bridge knows that the kit is gone
        self.assertEqual(0, self.bridge.wait(10))
        self.bridge.stdout.close()

    def ask(self, ask, **members):
        self.asked += 1
        print(json.dumps(dict(members, id=self.asked, ask=ask)), file=self.bridge.stdin, flush=True)
        said = json.loads(self.bridge.stdout.readline())
        self.assertEqual(self.asked, said["id"])
        return said

    def test_describes_the_servers(self):
        description = self.ask("describe", protocol=1)["answer"]
        self.assertEqual(1, description["protocol"])
        self.assertGreaterEqual(len(description["servers"]), 2)

    def test_starts_ends_and_starts_again(self):
        a = self.ask("deploy", deployment="d1")["answer"]["servers"]["A"]
        self.assertTrue(listens(a))
        for control in "stop", "kill":
            self.assertEqual({}, self.ask("control", deployment="d1", server="A", control=control)["answer"])
            self.assertFalse(listens(a))
            self.assertEqual({}, self.ask("control", deployment="d1", server="A", control="start")["answer"])
            self.assertTrue(listens(a))

    def test_leaves_nothing_behind(self):
        servers = self.ask("deploy", deployment="d1")["answer"]["servers"]
        self.assertEqual({}, self.ask("undeploy", deployment="d1")["answer"])
        self.assertFalse(any(listens(address) for address in servers.values()))

    def test_ends_its_servers_when_the_kit_is_gone(self):
        servers = self.ask("deploy", deployment="d1")["answer"]["servers"]
        self.bridge.stdin.close()
        self.bridge.wait(10)
        self.assertFalse(any(listens(address) for address in servers.values()))

    def test_says_why_a_server_does_not_start(self):
        self.tearDown()
        self.begin([sys.executable, "-c", "raise SystemExit(3)"])
        self.assertIn("ended with 3 before it listened", self.ask("deploy", deployment="d1")["error"])


if __name__ == "__main__":
    unittest.main()
