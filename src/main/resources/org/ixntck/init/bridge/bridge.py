"""The bridge between ixn-tck and my-server: starts servers, ends them, and says where they are.

  --adapter "bridge/command=python3 my-server/bridge.py ./my-server --port {port}"

The words behind bridge.py start one server; {port} is filled in here. The kit asks on stdin and is answered on stdout, a line of JSON
each; what is printed for people goes to stderr. What the kit may ask is in adapters/bridge/README.md of the kit.
"""
import itertools, json, random, signal, socket, subprocess, sys, threading, time

# TODO: what your servers are, know and promise. These features are optional: leave out what yours do not serve.
DESCRIPTION = {
    "protocol": 1,
    "name": "my-server",
    "servers": ["A", "B"],
    "wire": "ixn-json",
    "features": ["keep-alive", "sequence-numbers", "media"],
    "duplicate-login": "allow",
    "places": "exclusive",
    "clients": {"agent-application": "agent-desktop", "reporting-engine": "reporting", "invalid": "nobody"},
    "agents": {"tenant": 1, "id": "agent-{n}", "place": "place-{n}", "media": ["chat", "email"], "count": 1000},
    "budgets": {"answer": "2s", "report": "2s", "registration-timeout": "10s", "restart": "20s"},
    "controls": ["start", "stop", "kill"],
    "deployments": 4,
}
PORTS = itertools.count(random.randrange(20000, 28000))  # each once, and none that the system gives away by itself
TALKING = threading.Lock()


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Server:
    """One server, which keeps its port when it is started again. TODO: how yours is started and ended."""

    def __init__(self, command):
        self.port = next(port for port in PORTS if not listens(port))
        self.command = [word.replace("{port}", str(self.port)) for word in command]
        self.process = None  # not started yet

    def start(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=sys.stderr)
        while not listens(self.port):
            if self.process.poll() is not None:
                raise RuntimeError("the server ended with %d before it listened" % self.process.returncode)
            time.sleep(0.02)

    def end(self, how):
        if self.process:
            self.process.send_signal(how)
            self.process.wait(20)


class Bridge:
    """Each method answers what the kit asks by that name; the parameters are the members of its line."""

    def __init__(self, command):
        self.command, self.deployments = command, {}

    def describe(self, protocol):
        return DESCRIPTION

    def deploy(self, deployment):
        servers = self.deployments[deployment] = {name: Server(self.command) for name in DESCRIPTION["servers"]}
        for server in servers.values():
            server.start()
        return {"servers": {name: "127.0.0.1:%d" % server.port for name, server in servers.items()}}

    def control(self, deployment, server, control):
        subject = self.deployments[deployment][server]
        if control == "start":
            subject.start()
        else:
            subject.end(signal.SIGKILL if control == "kill" else signal.SIGTERM)

    def undeploy(self, deployment):
        for server in self.deployments.pop(deployment).values():
            server.end(signal.SIGKILL)


def answer(bridge, id, ask, members):
    try:
        say(id=id, answer=getattr(bridge, ask)(**members) or {})
    except subprocess.TimeoutExpired as wrong:  # it was told to end and still runs: the kit has it killed
        say(id=id, error="the server still runs after %d s" % wrong.timeout, **{"still-running": True})
    except ConnectionRefusedError as wrong:  # nothing listens on the port: the kit has to know it for certain
        say(id=id, error=str(wrong), refused=True)
    except Exception as wrong:  # a sentence for the one who runs the kit
        say(id=id, error="%s: %s" % (type(wrong).__name__, wrong))


def say(**line):
    with TALKING:
        print(json.dumps(line), flush=True)


def run(bridge):
    for line in sys.stdin:  # what takes long must not keep others waiting: a thread for each request
        request = json.loads(line)
        threading.Thread(target=answer, args=(bridge, request.pop("id"), request.pop("ask"), request)).start()
    for deployment in list(bridge.deployments):  # the kit is gone
        bridge.undeploy(deployment)


if __name__ == "__main__":
    run(Bridge(sys.argv[1:]))
