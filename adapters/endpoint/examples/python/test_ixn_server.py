"""The main stories of ixn_server.py, told over its wire: python3 -m unittest, in this folder.

That something is NOT reported is seen without waiting: events keep their order on one connection, so the next event of
interest being another agent's shows that nothing was reported between.
"""

from __future__ import annotations

import json
import pathlib
import signal
import socket
import struct
import subprocess
import sys
import time
import unittest

SERVER = pathlib.Path(__file__).with_name("ixn_server.py")
LIMIT = 65_536


class Peer:
    """One connection to the server, as an agent application or a reporting engine has it."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=5)
        self._input = self.socket.makefile("rb")
        self._reference = 0

    def write(self, data: bytes) -> None:
        self.socket.sendall(data)

    def send(self, message: str, **attributes: object) -> None:
        self.write(json.dumps({"message": message, **attributes}).encode() + b"\n")

    def read(self) -> dict:
        line = self._input.readline()
        return json.loads(line) if line else {"message": "(end)"}

    def ask(self, request: str, **attributes: object) -> dict:
        """Sends a request and reads its answer, which must be the next message and name the request."""
        self._reference += 1
        self.send(request, referenceId=self._reference, **attributes)
        answer = self.read()
        assert answer.get("referenceId") == self._reference, answer
        return answer

    def register(self, name: str = "agent-desktop", kind: str = "AgentApplication", **attributes: object) -> dict:
        return self.ask("RequestRegisterClient", clientName=name, clientType=kind, **attributes)

    def log_in(self, agent: str, request: str = "RequestAgentLogin", **attributes: object) -> dict:
        place = agent.replace("agent", "place")
        default = {"tenantId": 1, "placeId": place, "agentId": agent, "mediaList": {"chat": 1}}
        return self.ask(request, **{**default, **attributes})

    def half_close(self) -> None:
        self.socket.shutdown(socket.SHUT_WR)

    def reset(self) -> None:
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close()

    def close(self) -> None:
        self._input.close()
        self.socket.close()


class ServerCase(unittest.TestCase):
    def start(self, *options: str, port: int = 0) -> int:
        command = [sys.executable, "-S", str(SERVER), "--port", str(port), *options]
        self.server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.addCleanup(self.stop)
        assert self.server.stdout
        self.port = int(self.server.stdout.readline().rpartition(":")[2])
        return self.port

    def stop(self, how: int = signal.SIGTERM) -> int:
        if self.server.poll() is None:
            self.server.send_signal(how)
        assert self.server.stdout
        self.server.stdout.close()
        return self.server.wait(5)

    def peer(self) -> Peer:
        peer = Peer(self.port)
        self.addCleanup(peer.close)
        return peer

    def application(self, **attributes: object) -> Peer:
        peer = self.peer()
        self.acknowledged(peer.register(**attributes))
        return peer

    def engine(self) -> Peer:
        peer = self.peer()
        self.acknowledged(peer.register("reporting", "ReportingEngine"))
        return peer

    def logged_in(self, agent: str) -> Peer:
        peer = self.application()
        self.acknowledged(peer.log_in(agent))
        return peer

    def acknowledged(self, answer: dict) -> None:
        self.assertEqual(answer["message"], "EventAck", answer)

    def refused(self, answer: dict, code: int) -> None:
        self.assertEqual((answer["message"], answer["errorCode"]), ("EventError", code), answer)

    def reported(self, engine: Peer, *expected: str) -> None:
        """The next events are these: 'agent-1 in', 'agent-1 out', ..."""
        names = {"EventAgentLogin": "in", "EventAgentLogout": "out"}
        seen = [engine.read() for _ in expected]
        self.assertEqual([f"{e.get('agentId')} {names.get(e['message'], e['message'])}" for e in seen], list(expected))

    def quiet(self, engine: Peer) -> None:
        """Nothing was reported: the next event is the login of an agent that comes now."""
        self.logged_in("agent-of-life").ask("RequestAgentLogout")
        self.reported(engine, "agent-of-life in", "agent-of-life out")


class Registration(ServerCase):
    def setUp(self) -> None:
        self.start("--registration-timeout", "0.3")

    def test_valid_clients_are_acknowledged_and_stay(self) -> None:
        agent, other = self.peer(), self.peer()
        answers = agent.register(), other.register()
        self.assertNotEqual(answers[0]["proxyClientId"], answers[1]["proxyClientId"])
        time.sleep(0.5)
        self.acknowledged(agent.log_in("agent-1"))
        self.acknowledged(agent.register())
        self.refused(agent.register("reporting", "ReportingEngine"), 101)

    def test_an_invalid_client_can_ask_on_until_the_timeout(self) -> None:
        peer = self.peer()
        self.refused(peer.register("nobody"), 101)
        self.refused(peer.register("reporting", "AgentApplication"), 101)
        self.refused(peer.register("agent-desktop", "Chauffeur"), 101)
        self.refused(peer.ask("RequestRegisterClient", clientType="AgentApplication"), 102)
        self.refused(peer.log_in("agent-1"), 100)
        self.assertEqual(peer.read()["message"], "(end)")

    def test_correct_data_after_a_refusal_are_accepted(self) -> None:
        peer = self.peer()
        self.refused(peer.register("nobody"), 101)
        self.acknowledged(peer.register())
        time.sleep(0.5)
        self.acknowledged(peer.log_in("agent-1"))

    def test_requests_before_registration_have_no_effect(self) -> None:
        engine, peer = self.engine(), self.peer()
        for request in "RequestAgentLogin", "RequestAgentAvailable", "RequestAgentLogout", "RequestAddMedia", "What":
            self.refused(peer.log_in("agent-1", request), 100)
        peer.close()
        self.quiet(engine)

    def test_a_silent_connection_is_closed(self) -> None:
        self.assertEqual(self.peer().read()["message"], "(end)")


class LoginAndLogout(ServerCase):
    def setUp(self) -> None:
        self.start()
        self.reporting = self.engine()

    def test_primary(self) -> None:
        agent, other = self.application(), self.logged_in("agent-2")
        self.reported(self.reporting, "agent-2 in")
        self.acknowledged(agent.log_in("agent-1", reason=None, colour="green"))
        login = self.reporting.read()
        self.assertEqual((login["message"], login["placeId"], login["mediaList"]),
                         ("EventAgentLogin", "place-1", {"chat": 1}))
        status = {"tenantId": 1, "placeId": "place-1", "agentId": "agent-1",
                  "mediaStateList": {"chat": 0, "Übung": 1}, "doNotDisturb": False, "unknown": [1.50, {"a": None}]}
        self.reporting.send("EventCurrentAgentStatus", **{**status, "agentId": "agent-3"})
        self.reporting.send("EventCurrentAgentStatus", **{**status, "tenantId": 2})
        self.reporting.send("EventCurrentAgentStatus", **{**status, "mediaStateList": 1})
        self.reporting.send("EventCurrentAgentStatus", **status)
        self.assertEqual(agent.read(), {"message": "EventCurrentAgentStatus", **status})
        self.acknowledged(agent.ask("RequestAgentLogout", reason={"name": "lunch"}))
        logout = self.reporting.read()
        self.assertEqual((logout["message"], logout["placeId"], logout["tenantId"], logout["reason"]),
                         ("EventAgentLogout", "place-1", 1, {"name": "lunch"}))
        self.assertGreater(logout["reportingEventSequenceNumber"], login["reportingEventSequenceNumber"])
        self.refused(agent.ask("RequestAgentLogout"), 34)
        self.acknowledged(agent.log_in("agent-1"))
        agent.ask("RequestAgentLogout")
        agent.close()
        self.reported(self.reporting, "agent-1 in", "agent-1 out")
        self.acknowledged(other.ask("RequestAgentLogout"))  # and nothing but the answers came to it
        self.reported(self.reporting, "agent-2 out")

    def test_secondary_reports_nothing(self) -> None:
        agent = self.application()
        self.acknowledged(agent.log_in("agent-1", "RequestAgentAvailable"))
        self.refused(agent.ask("RequestAgentLogout"), 34)
        self.acknowledged(agent.ask("RequestAgentNotAvailable"))
        self.refused(agent.ask("RequestAgentNotAvailable"), 34)
        self.acknowledged(agent.log_in("agent-1", "RequestAgentAvailable"))
        self.acknowledged(agent.log_in("agent-1", "RequestAgentAvailable"))
        agent.close()
        self.quiet(self.reporting)

    def test_secondary_becomes_primary_by_a_login(self) -> None:
        for fresh in False, True:
            older = self.application()
            self.acknowledged(older.log_in("agent-1", "RequestAgentAvailable"))
            agent = self.application() if fresh else older
            self.acknowledged(agent.log_in("agent-1"))
            self.reported(self.reporting, "agent-1 in")
            if fresh:
                older.close()
                self.quiet(self.reporting)
            agent.close()
            self.reported(self.reporting, "agent-1 out")

    def test_primary_becomes_secondary(self) -> None:
        agent = self.logged_in("agent-1")
        self.acknowledged(agent.log_in("agent-1", "RequestAgentAvailable"))
        agent.close()
        self.reported(self.reporting, "agent-1 in", "agent-1 out")
        self.quiet(self.reporting)

    def test_what_is_refused_has_no_effect(self) -> None:
        agent = self.application()
        for wrong in ({"tenantId": None}, {"tenantId": "1"}, {"tenantId": True}, {"tenantId": 1.0}, {"placeId": 7},
                      {"agentId": None}, {"mediaList": None}, {"mediaList": ["chat"]}, {"mediaList": {"chat": "1"}}):
            self.refused(agent.log_in("agent-1", **wrong), 102)
        agent.send("RequestAgentLogin", tenantId=1, placeId="place-1", agentId="agent-1", mediaList={})
        self.assertNotIn("referenceId", agent.read())
        self.refused(self.reporting.log_in("agent-1"), 101)
        agent.ask("RequestAgentLogout")
        agent.close()
        self.quiet(self.reporting)

    def test_one_connection_carries_one_agent(self) -> None:
        agent = self.logged_in("agent-1")
        self.refused(agent.log_in("agent-1"), 14)
        self.refused(agent.log_in("agent-2"), 14)
        self.refused(agent.log_in("agent-2", "RequestAgentAvailable"), 14)
        agent.close()
        self.reported(self.reporting, "agent-1 in", "agent-1 out")
        self.quiet(self.reporting)

    def test_a_place_holds_one_agent(self) -> None:
        agent, other = self.logged_in("agent-1"), self.application()
        self.refused(other.log_in("agent-2", placeId="place-1"), 12)
        self.acknowledged(other.log_in("agent-2", "RequestAgentAvailable", placeId="place-1"))
        agent.ask("RequestAgentLogout")
        self.acknowledged(other.log_in("agent-2", placeId="place-1"))
        self.reported(self.reporting, "agent-1 in", "agent-1 out", "agent-2 in")

    def test_media(self) -> None:
        agent = self.logged_in("agent-1")
        self.refused(agent.ask("RequestNotReadyForMedia", mediaTypeName="fax"), 104)
        self.refused(agent.ask("RequestRemoveMedia", mediaTypeName="fax"), 104)
        self.refused(agent.ask("RequestAddMedia", mediaTypeName="chat"), 104)
        self.refused(agent.ask("RequestAddMedia"), 102)
        for request in "RequestAddMedia", "RequestNotReadyForMedia", "RequestCancelNotReadyForMedia":
            self.acknowledged(agent.ask(request, mediaTypeName="fax"))
        self.acknowledged(agent.ask("RequestCancelNotReadyForMedia", mediaTypeName="fax"))
        self.acknowledged(agent.ask("RequestRemoveMedia", mediaTypeName="fax"))
        agent.close()
        self.reported(self.reporting, "agent-1 in", "agent-1 EventMediaAdded", "agent-1 EventNotReadyForMedia",
                      "agent-1 EventReadyForMedia", "agent-1 EventMediaRemoved", "agent-1 out")

    def test_several_reporting_engines_and_the_loss_of_one(self) -> None:
        second = self.engine()
        agent = self.logged_in("agent-1")
        self.reported(self.reporting, "agent-1 in")
        self.reporting.reset()
        agent.ask("RequestAgentLogout")
        self.reported(second, "agent-1 in", "agent-1 out")
        second.close()
        self.acknowledged(agent.log_in("agent-1"))
        self.quiet(self.engine())


class DuplicateLogin(ServerCase):
    def two_connections(self, policy: str) -> tuple[Peer, Peer, Peer]:
        self.start("--duplicate-login", policy, "--places", "shared")
        return self.engine(), self.logged_in("agent-1"), self.application()

    def test_allow(self) -> None:
        engine, earlier, later = self.two_connections("allow")
        self.acknowledged(later.log_in("agent-1"))
        earlier.close()
        self.reported(engine, "agent-1 in", "agent-1 in")
        self.quiet(engine)
        later.close()
        self.reported(engine, "agent-1 out")

    def test_refuse(self) -> None:
        engine, earlier, later = self.two_connections("refuse")
        self.refused(later.log_in("agent-1"), 14)
        earlier.close()
        self.reported(engine, "agent-1 in", "agent-1 out")
        self.acknowledged(later.log_in("agent-1"))
        self.reported(engine, "agent-1 in")

    def test_close_earlier(self) -> None:
        engine, earlier, later = self.two_connections("close-earlier")
        self.acknowledged(later.log_in("agent-1"))
        self.assertEqual(earlier.read()["message"], "(end)")
        earlier.close()
        self.reported(engine, "agent-1 in", "agent-1 out", "agent-1 in")
        self.quiet(engine)

    def test_places_can_be_shared(self) -> None:
        _, _, other = self.two_connections("allow")
        self.acknowledged(other.log_in("agent-2", placeId="place-1"))


class LossOfAConnection(ServerCase):
    def setUp(self) -> None:
        self.start()
        self.reporting = self.engine()

    def test_close_reset_and_half_close_are_reported_alike(self) -> None:
        for end in Peer.close, Peer.reset, Peer.half_close:
            agent, other = self.logged_in("agent-1"), self.application()
            end(agent)
            other.close()
            self.reported(self.reporting, "agent-1 in", "agent-1 out")
            self.quiet(self.reporting)
            if end is Peer.half_close:
                self.assertEqual(agent.read()["message"], "(end)")

    def test_who_half_closes_gets_the_answers_it_is_owed(self) -> None:
        peer, count = self.application(), 20_000
        line = b'{"message":"RequestAgentLogout","referenceId":%d}\n'
        peer.write(b"".join(line % n for n in range(1, count + 1)) + b'{"message":"unfini')
        peer.half_close()
        answers = [peer.read() for _ in range(count)]
        self.assertEqual([answer["referenceId"] for answer in answers], list(range(1, count + 1)))
        self.assertEqual(peer.read()["message"], "(end)")

    def test_silence_is_loss_only_when_a_poll_was_not_answered(self) -> None:
        agent = self.application(extension={"keepAliveMillis": 200})
        agent.log_in("agent-1")
        for _ in range(3):
            self.assertEqual(agent.read(), {"message": "KeepAlivePoll"})
            agent.send("KeepAliveReply")
        agent.send("KeepAlivePoll")
        self.assertEqual(agent.read(), {"message": "KeepAliveReply"})
        self.reported(self.reporting, "agent-1 in")
        self.quiet(self.reporting)
        self.assertEqual([agent.read()["message"] for _ in range(2)], ["KeepAlivePoll", "(end)"])
        self.reported(self.reporting, "agent-1 out")

    def test_a_pause_of_the_server_is_no_silence_of_its_clients(self) -> None:
        agent = self.application(extension={"keepAliveMillis": 100})
        agent.log_in("agent-1")
        self.server.send_signal(signal.SIGSTOP)
        time.sleep(0.5)
        agent.send("KeepAliveReply")
        self.server.send_signal(signal.SIGCONT)
        self.assertEqual(agent.read()["message"], "KeepAlivePoll")
        agent.send("KeepAliveReply")
        self.acknowledged(agent.ask("RequestAgentLogout"))

    def test_a_client_that_does_not_read_does_not_stop_the_others(self) -> None:
        deaf = self.engine()
        deaf.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        agent, reason = self.application(), {"text": "x" * 60_000}
        for _ in range(200):  # 12 MB: more than is kept for it
            self.acknowledged(agent.log_in("agent-1"))
            self.acknowledged(agent.ask("RequestAgentLogout", reason=reason))
            self.reported(self.reporting, "agent-1 in", "agent-1 out")

    def test_a_server_that_stops_closes_all_and_one_that_returns_knows_nothing(self) -> None:
        agent, idle = self.logged_in("agent-1"), self.application()
        self.reported(self.reporting, "agent-1 in")
        self.assertEqual(self.stop(), 0)
        for peer in agent, self.reporting, idle:
            self.assertEqual(peer.read()["message"], "(end)")
            peer.close()
        self.start(port=self.port)
        reporting, agent = self.engine(), self.application()
        self.refused(agent.ask("RequestAgentLogout"), 34)
        self.acknowledged(agent.log_in("agent-1", "RequestAgentAvailable"))
        agent.close()
        self.quiet(reporting)


class Lines(ServerCase):
    def setUp(self) -> None:
        self.start()

    def test_a_line_is_read_however_it_was_split(self) -> None:
        peer = self.peer()
        register = '{"message":"RequestRegisterClient","clientName":"agent-desktop","clientType":"AgentApplication",' \
                   '"referenceId":1,"x":"äöü€"}'.encode()
        for byte in b"\n\r\n" + register + b"\r\n\n":
            peer.write(bytes([byte]))
        self.acknowledged(peer.read())
        peer.write((register + b"\n") * 3)
        for _ in range(3):
            self.acknowledged(peer.read())

    def test_garbage_is_refused_and_the_connection_goes_on(self) -> None:
        agent, big = self.application(), b'{"message":"x","y":"%s"}'
        garbage = [
            b"\xff\xfe", b"{", b"[]", b"7", b" ", b'{"message":7}', b'{"referenceId":7}', b'{"message":"x"} {}',
            b'{"message":"\xc3"}', b'\xef\xbb\xbf{"message":"x"}', b'{"message":"\\ud800"}', b'{"message":"x","y":NaN}',
            b'{"message":"x","y":9223372036854775808}', b'{"message":"x","y":1e999}', b'{"message":"a\x00b"}',
            b'{"message":"x","y":' + b"[" * 64 + b"]" * 64 + b"}", b"[" * 60_000, b"9" * 60_000,
            big % (b"z" * (LIMIT - len(big) + 2)), b"z" * 300_000,
        ]
        for line in garbage:
            agent.write(line + b"\n")
            answer = agent.read()
            self.refused(answer, 103)
            self.assertNotIn("referenceId", answer)
        agent.write(big % (b"z" * (LIMIT - len(big) + 1)) + b"\n")  # just as long as it may be, and of an unknown name
        agent.write(b'{"message":"x","y":' + b"[" * 63 + b"]" * 63 + b"}\n")
        self.acknowledged(agent.log_in("agent-1"))

    def test_what_is_reported_fits_a_line(self) -> None:
        engine, agent = self.engine(), self.application()
        message = {"message": "RequestAgentLogin", "referenceId": 1, "tenantId": 1, "placeId": "", "agentId": "",
                   "mediaList": {}}
        room = LIMIT - 1 - len(json.dumps(message, separators=(",", ":")))
        message["agentId"] = "ö" * (room // 2)
        agent.write(json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        self.acknowledged(agent.read())
        agent.close()
        self.reported(engine, f"{message['agentId']} in", f"{message['agentId']} out")


if __name__ == "__main__":
    unittest.main()
