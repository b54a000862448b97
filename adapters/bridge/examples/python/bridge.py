"""Starts servers that speak ixn-json: ixn-tck certify --adapter "bridge/command=python3 bridge.py ./server --port {port}" """
import itertools, json, random, signal, socket, subprocess, sys, threading, time

DESCRIPTION = {
    "protocol": 1, "name": "My Interaction Server", "servers": ["A", "B"], "deployments": 8,
    "wire": "ixn-json", "controls": ["start", "stop", "kill"],
    "features": ["keep-alive", "sequence-numbers", "media"],
    "clients": {"agent-application": "agent-desktop", "reporting-engine": "reporting", "invalid": "nobody"},
    "agents": {"tenant": 1, "id": "agent-{n}", "place": "place-{n}", "media": ["chat", "email"], "count": 5000},
    "budgets": {"answer": "1s", "report": "1s", "registration-timeout": "2s", "restart": "5s"},
}
PORTS = itertools.count(random.randrange(20000, 28000))  # each once, and none that the system gives away by itself
TALKING = threading.Lock()


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Server:
    def __init__(self, command):
        self.process, self.port = None, next(port for port in PORTS if not listens(port))
        self.command = [word.replace("{port}", str(self.port)) for word in command]

    def start(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=sys.stderr)
        while not listens(self.port):
            if self.process.poll() is not None:
                raise RuntimeError("the server ended with %d before it listened" % self.process.returncode)
            time.sleep(0.02)

    def end(self, how):
        self.process.send_signal(how)
        self.process.wait(5)


class Bridge:
    def __init__(self, command):
        self.command, self.deployments = command, {}

    def describe(self, protocol):
        return DESCRIPTION

    def deploy(self, deployment):
        servers = self.deployments[deployment] = {name: Server(self.command) for name in DESCRIPTION["servers"]}
        [server.start() for server in servers.values()]
        return {"servers": {name: "127.0.0.1:%d" % server.port for name, server in servers.items()}}

    def control(self, deployment, server, control):
        subject = self.deployments[deployment][server]
        subject.start() if control == "start" else subject.end(signal.SIGKILL if control == "kill" else signal.SIGTERM)

    def undeploy(self, deployment):
        [server.end(signal.SIGKILL) for server in self.deployments.pop(deployment).values() if server.process]


def answer(bridge, id, ask, members):
    try:
        say(id=id, answer=getattr(bridge, ask)(**members) or {})
    except subprocess.TimeoutExpired as wrong:  # it was told to end and still runs: the kit has it killed
        say(id=id, error="the server still runs after %d s" % wrong.timeout, **{"still-running": True})
    except ConnectionRefusedError as wrong:  # nothing listens on the port: the kit has to know it for certain
        say(id=id, error=str(wrong), refused=True)
    except Exception as wrong:
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
