"""A bridge of ixn-tck: starts servers that speak ixn-json themselves, each by the command that follows.

  ixn-tck certify --adapter "bridge/command=python3 bridge.py ./my-server --port {port}"
"""
import json, random, signal, socket, subprocess, sys, threading, time

DESCRIPTION = {
    "protocol": 1, "name": "My Interaction Server", "servers": ["A", "B"], "wire": "ixn-json",
    "features": ["keep-alive", "sequence-numbers", "media"],
    "clients": {"agent-application": "agent-desktop", "reporting-engine": "reporting", "invalid": "nobody"},
    "agents": {"tenant": 1, "id": "agent-{n}", "place": "place-{n}", "media": ["chat", "email"], "count": 5000},
    "budgets": {"answer": "1s", "report": "1s", "registration-timeout": "2s", "restart": "5s"},
    "controls": ["start", "stop", "kill"], "deployments": 8,
}
TALKING = threading.Lock()


class Server:
    def __init__(self, command):
        self.command, self.process = command, None
        while True:  # below the ports that the system gives to others: nobody takes it while the server is down
            self.port = random.randrange(20000, 32000)
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)):
                    break

    def start(self):
        words = [word.replace("{port}", str(self.port)) for word in self.command]
        self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=sys.stderr)
        while self.process.poll() is None:
            with socket.socket() as probe:
                if not probe.connect_ex(("127.0.0.1", self.port)):
                    return
            time.sleep(0.02)
        raise RuntimeError("the server ended with %d before it listened" % self.process.returncode)

    def end(self, how):
        self.process.send_signal(how)
        self.process.wait(10)


class Bridge:
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
        server = self.deployments[deployment][server]
        server.start() if control == "start" else server.end({"stop": signal.SIGTERM, "kill": signal.SIGKILL}[control])

    def undeploy(self, deployment):
        for server in self.deployments.pop(deployment).values():
            server.end(signal.SIGKILL)


def answer(bridge, id, ask, members):
    try:
        say(id=id, answer=getattr(bridge, ask)(**members) or {})
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
