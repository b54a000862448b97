#!/usr/bin/env python3
"""An Interaction Server that speaks ixn-json 1: agent sessions, and what is reported of them when a connection is lost.

It is an example for the endpoint adapter and a measure of the kit's neutrality: it was written from the pages on the
wire and on the domain alone. Python 3.9 or newer, the standard library, one process, one thread.

From the wire upwards: Framing and Request read what comes, Loop and Connection move bytes and keep time, Client and
AgentSession are what a server knows of its peers, InteractionServer is the trade. What the models leave open is decided
in InteractionServer, and said there ("Open: ...").
"""

from __future__ import annotations

import argparse
import heapq
import json
import resource
import selectors
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator

MAX_LINE = 65_536         # bytes of a message with its LF
MAX_DEPTH = 64            # levels of nesting; the message itself is the first
MAX_UNSENT = 4 * 1024**2  # bytes that wait for a client that does not read; with more it is given up
CHUNK = 16 * 1024         # bytes read at once, so that a client that floods the server does not hold up the others
LINGER = 1.0              # seconds that a closed connection has for its last bytes, and its peer for closing too

PLACE_OCCUPIED, ALREADY_LOGGED_IN, NOT_LOGGED_IN = 12, 14, 34
NOT_REGISTERED, CLIENT_NOT_VALID, BAD_ATTRIBUTE, UNREADABLE, WRONG_MEDIA = 100, 101, 102, 103, 104

CLIENT_TYPES = ("AgentApplication", "ReportingEngine", "MediaServer", "RoutingEngine", "Proxy")
MEDIA_REQUESTS = {  # the state that each asks for, and what reporting hears of it
    "RequestAddMedia": (1, "EventMediaAdded"),
    "RequestRemoveMedia": (None, "EventMediaRemoved"),
    "RequestNotReadyForMedia": (0, "EventNotReadyForMedia"),
    "RequestCancelNotReadyForMedia": (1, "EventReadyForMedia"),
}


class Refused(Exception):
    """A request, or a line that was to be one, that gets EventError and has no other effect."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code, self.description = code, description


# ---- the wire


class Framing:
    """Cuts a stream of bytes into lines, however it was split on its way. It never holds more than one line."""

    def __init__(self) -> None:
        self._line = bytearray()
        self._skipping = False  # what is left of a line that is too long

    def lines(self, data: bytes) -> Iterator[bytes | None]:
        """The lines that end in this data, without LF; None, once, for one that is too long."""
        *ended, rest = data.split(b"\n")
        for piece in ended:
            yield from self._grow(piece)
            if not self._skipping:
                yield bytes(self._line)
            self._line.clear()
            self._skipping = False
        yield from self._grow(rest)

    def _grow(self, piece: bytes) -> Iterator[None]:
        if not self._skipping:
            self._line += piece
            if len(self._line) >= MAX_LINE:  # its LF would be one byte too many
                self._line.clear()
                self._skipping = True
                yield None


def _number(kind: type, least: float, most: float) -> Callable[[str], float]:
    def read(digits: str) -> float:
        value = kind(digits)
        if not least <= value <= most:
            raise ValueError
        return value

    return read


_fraction = _number(float, -sys.float_info.max, sys.float_info.max)  # neither NaN nor infinite
_integer = _number(int, -(2**63), 2**63 - 1)
_decoder = json.JSONDecoder(parse_int=_integer, parse_float=_fraction, parse_constant=_fraction)
_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def encode(message: dict[str, object]) -> bytes:
    return _encoder.encode(message).encode("utf-8") + b"\n"


class Request:
    """A message from a client: its name, and its attributes by name. What is null is absent."""

    def __init__(self, line: bytes) -> None:
        try:
            text = line.decode("utf-8")
            message = _decoder.decode(text)
            if "\\u" in text:  # half of a surrogate pair can be written so, but not be sent on
                encode(message)
        except (ValueError, RecursionError):
            raise Refused(UNREADABLE, "no JSON in UTF-8, or a number out of range") from None
        if not isinstance(message, dict) or not isinstance(message.get("message"), str):
            raise Refused(UNREADABLE, "no JSON object with the name of a message")
        level: list = [message]
        for _ in range(MAX_DEPTH):
            inner = (value for outer in level for value in (outer.values() if isinstance(outer, dict) else outer))
            level = [value for value in inner if isinstance(value, (dict, list))]
        if level:
            raise Refused(UNREADABLE, f"nested more than {MAX_DEPTH} deep")
        self.line = line
        self.name: str = message["message"]
        self._attributes = {name: value for name, value in message.items() if value is not None}

    def get(self, name: str, kind: type):
        """An attribute that may be absent; one of another type counts as absent."""
        value = self._attributes.get(name)
        return value if type(value) is kind else None  # isinstance would take true for an integer

    def need(self, name: str, kind: type):
        value = self.get(name, kind)
        if value is None:
            raise Refused(BAD_ATTRIBUTE, f"{name} is missing or has another type")
        return value

    def need_media(self, name: str) -> dict[str, int]:
        media = {medium: state for medium, state in self.need(name, dict).items() if state is not None}
        if any(type(state) is not int for state in media.values()):
            raise Refused(BAD_ATTRIBUTE, f"{name} has a state that is no integer")
        return media


# ---- connections and time


class Loop:
    """Waits until a connection has something to do, or the time has come. Nothing in it waits for one client."""

    def __init__(self) -> None:
        self.stop_asked = False
        self._selector = selectors.DefaultSelector()
        self._alarms: list[tuple[float, int, Callable[[], None]]] = []
        self._number = 0
        self.connections: set[Connection] = set()
        self.unsent: dict[Connection, None] = {}  # to be flushed at the end of the turn, in this order

    def heed(self, *signals: int) -> None:
        """From now on these ask for the end, and wake the loop for it."""
        wakened, waker = socket.socketpair()
        waker.setblocking(False)
        signal.set_wakeup_fd(waker.detach())
        for asking in signals:
            signal.signal(asking, lambda *_: setattr(self, "stop_asked", True))
        self.watch(wakened, selectors.EVENT_READ, lambda _: wakened.recv(CHUNK))

    def number(self) -> int:
        self._number += 1
        return self._number

    def after(self, seconds: float, action: Callable[[], None]) -> None:
        """An alarm is never cancelled: its action sees for itself whether there is still something to do."""
        heapq.heappush(self._alarms, (time.monotonic() + seconds, self.number(), action))

    def watch(self, sock: socket.socket, events: int, ready: Callable[[int], None]) -> None:
        """Calls `ready` with what has happened of these events; none: no more."""
        known = self._selector.get_map().get(sock)
        if known and not events:
            self._selector.unregister(sock)
        elif known and known.events != events:
            self._selector.modify(sock, events, ready)
        elif events and not known:
            self._selector.register(sock, events, ready)

    def turn(self) -> None:
        # An alarm goes off only when all connections were read once more after its time: what a client sent in time
        # counts, even if this process was paused meanwhile.
        now = time.monotonic()
        for key, events in self._selector.select(max(0.0, self._alarms[0][0] - now) if self._alarms else None):
            key.data(events)
        while self._alarms and self._alarms[0][0] <= now:
            heapq.heappop(self._alarms)[2]()
        while self.unsent:
            connection = next(iter(self.unsent))
            del self.unsent[connection]
            connection.flush()


class Connection:
    """One client's TCP connection. Sending never waits; however it ends, the server is told once that it is lost."""

    def __init__(self, sock: socket.socket, loop: Loop, server: InteractionServer) -> None:
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._sock, self.loop, self._server = sock, loop, server
        self._framing, self._output = Framing(), bytearray()
        self._ended = False   # nothing more comes from the peer
        self.closing = False  # the server has done with it: what still comes is not read as messages
        self.heard = time.monotonic()
        loop.connections.add(self)
        self._client = server.connected(self)
        self._watch()

    def send(self, line: bytes) -> None:
        if not self.closing:
            self._output += line
            self.loop.unsent[self] = None
            if len(self._output) > MAX_UNSENT:
                self._output.clear()
                self.close()

    def close(self) -> None:
        """Sends first what is unsent. A peer that does not take it, or does not close, is abandoned after a while."""
        self.loop.unsent[self] = None
        if not self.closing:
            self.closing = True
            self.loop.after(LINGER, self.abandon)
            self._server.lost(self._client)

    def abandon(self) -> None:
        """Closes at once."""
        if self in self.loop.connections:
            self._ended = True
            self._output.clear()
            self.close()
            self.loop.connections.remove(self)
            self.loop.watch(self._sock, 0, self._ready)
            self._sock.close()

    def flush(self) -> None:
        if self not in self.loop.connections:
            return
        try:
            if self._output:
                del self._output[: self._sock.send(self._output)]
            if self.closing and not self._output and not self._ended:
                self._sock.shutdown(socket.SHUT_WR)
        except BlockingIOError:
            pass
        except OSError:
            self._output.clear()  # that the peer is gone is found by reading
        if self._ended and not self._output:
            self.abandon()
        else:
            self._watch()

    def _watch(self) -> None:
        reading = 0 if self._ended else selectors.EVENT_READ
        self.loop.watch(self._sock, reading | (selectors.EVENT_WRITE if self._output else 0), self._ready)

    def _ready(self, events: int) -> None:
        if events & selectors.EVENT_WRITE:
            self.loop.unsent[self] = None
        if events & selectors.EVENT_READ:
            try:
                self._take(self._sock.recv(CHUNK))
            except BlockingIOError:
                pass
            except OSError:
                self.abandon()

    def _take(self, data: bytes) -> None:
        self.heard = time.monotonic()
        for line in self._framing.lines(data):
            if not self.closing:
                self._server.received(self._client, line)
        if not data:  # closed, or half-closed: then the peer still gets what it is owed
            self._ended = True
            self.close()


# ---- the trade


class Client:
    """Who is at the other end of a connection: nobody yet, or a registered client, with the agent that it carries."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.id = connection.loop.number()
        self.name: str | None = None
        self.type: str | None = None  # None: not registered
        self.session: AgentSession | None = None
        self.sequence = 0  # of the reporting events sent to it
        self._refused = False
        self._deadline = 0.0  # of its registration
        self._keep_alive = 0.0  # seconds; 0: not asked for
        self._polled = 0.0

    def send(self, message: str, reference: int | None, **attributes: object) -> None:
        answers = {} if reference is None else {"referenceId": reference}
        self.connection.send(encode({"message": message, **answers, **attributes}))

    def refuse(self, reference: int | None, refusal: Refused, patience: float) -> None:
        """From its first EventError on an unregistered client has the whole time once more, to try again."""
        self.send("EventError", reference, errorCode=refusal.code, errorDescription=refusal.description)
        if not self.type and not self._refused:
            self._refused = True
            self.await_registration(patience)

    def await_registration(self, patience: float) -> None:
        self._deadline = time.monotonic() + patience
        self.connection.loop.after(patience, self._check_registration)

    def _check_registration(self) -> None:
        if not self.type and time.monotonic() >= self._deadline:
            self.connection.close()

    def keep_alive(self, seconds: float) -> None:
        first, self._keep_alive = not self._keep_alive, seconds
        if first:
            self._check_life()

    def _check_life(self) -> None:
        """Lost is who gave no sign of life since a poll: one who was not polled, as this process slept, is not."""
        if self.connection.closing:
            return
        now, heard = time.monotonic(), self.connection.heard
        due = max(heard, self._polled) + self._keep_alive
        if now >= due and self._polled > heard:
            return self.connection.abandon()
        if now >= due:
            self.send("KeepAlivePoll", None)
            self._polled, due = now, now + self._keep_alive
        self.connection.loop.after(due - now, self._check_life)


class AgentSession:
    """One agent on one connection. The request with which it came makes this server primary or secondary for it."""

    def __init__(self, client: Client, request: Request, primary: bool) -> None:
        self.client, self.primary = client, primary
        self.tenant_id: int = request.need("tenantId", int)
        self.place_id: str = request.need("placeId", str)
        self.agent_id: str = request.need("agentId", str)
        self.media = request.need_media("mediaList")
        self.agent = ("agent", self.tenant_id, self.agent_id)
        self.place = ("place", self.tenant_id, self.place_id)


class Roster:
    """Who is logged in, by agent and by place. An agent who is merely available holds no place and is not in it."""

    def __init__(self) -> None:
        self._sessions: dict[tuple, list[AgentSession]] = {}

    def of(self, agent_or_place: tuple) -> list[AgentSession]:
        return list(self._sessions.get(agent_or_place, ()))

    def enter(self, session: AgentSession) -> None:
        for key in (session.agent, session.place):
            self._sessions.setdefault(key, []).append(session)

    def leave(self, session: AgentSession) -> None:
        for key in (session.agent, session.place):
            self._sessions[key].remove(session)
            if not self._sessions[key]:
                del self._sessions[key]


class InteractionServer:
    """Answers each request once, with EventAck or EventError; what it reports comes before the answer."""

    def __init__(self, options: argparse.Namespace, valid: dict[str, set[str]]) -> None:
        self._options, self._valid = options, valid
        self._roster = Roster()
        self._reporting: dict[Client, None] = {}
        self._requests: dict[str, Callable[[Client, Request], None]] = {
            "RequestAgentLogin": self._log_in,
            "RequestAgentLogout": self._log_out,
            "RequestAgentAvailable": self._available,
            "RequestAgentNotAvailable": self._not_available,
            **dict.fromkeys(MEDIA_REQUESTS, self._change_media),
        }

    def connected(self, connection: Connection) -> Client:
        client = Client(connection)
        client.await_registration(self._options.registration_timeout)
        return client

    def received(self, client: Client, line: bytes | None) -> None:
        reference = None
        try:
            if line is None:
                raise Refused(UNREADABLE, f"a line of more than {MAX_LINE} bytes")
            if line.rstrip(b"\r"):
                request = Request(line)
                reference = request.get("referenceId", int)
                self._serve(client, request)
        except Refused as refusal:
            client.refuse(reference, refusal, self._options.registration_timeout)

    def lost(self, client: Client) -> None:
        """Failure, close and silence are the same to reporting."""
        self._reporting.pop(client, None)
        if client.session:
            self._end(client.session)

    def stop(self) -> None:
        """Open: a server that stops reports no logout; the reporting engine itself takes its agents for logged out."""
        self._reporting.clear()

    def _serve(self, client: Client, request: Request) -> None:
        if request.name == "KeepAlivePoll":
            client.send("KeepAliveReply", None)
        elif request.name == "KeepAliveReply":
            pass  # it was heard, that is all
        elif request.name == "RequestRegisterClient":
            reference = self._reference(request)
            self._register(client, request)
            client.send("EventAck", reference, proxyClientId=client.id)
        elif not client.type:
            raise Refused(NOT_REGISTERED, "client not registered")
        elif request.name == "EventCurrentAgentStatus":
            self._relay(client, request)
        elif request.name in self._requests:  # other names are ignored
            reference = self._reference(request)
            if client.type != "AgentApplication":
                raise Refused(CLIENT_NOT_VALID, "only an agent application may ask for this")
            self._requests[request.name](client, request)
            client.send("EventAck", reference)

    @staticmethod
    def _reference(request: Request) -> int:
        reference: int = request.need("referenceId", int)
        if not 1 <= reference < 2**31:
            raise Refused(BAD_ATTRIBUTE, "referenceId is not between 1 and 2^31-1")
        return reference

    def _register(self, client: Client, request: Request) -> None:
        """Open: after a refusal correct data are accepted; to register once more is well if it says the same."""
        name, kind = request.need("clientName", str), request.need("clientType", str)
        if name not in self._valid.get(kind, ()):
            raise Refused(CLIENT_NOT_VALID, "no valid client of that name and type")
        if client.type and (client.name, client.type) != (name, kind):
            raise Refused(CLIENT_NOT_VALID, "registered as another client")
        millis = (request.get("extension", dict) or {}).get("keepAliveMillis")
        if millis is not None and not (type(millis) is int and 100 <= millis <= 60_000):
            raise Refused(BAD_ATTRIBUTE, "keepAliveMillis is not between 100 and 60000")
        client.name, client.type = name, kind
        if kind == "ReportingEngine":
            self._reporting[client] = None
        if millis:
            client.keep_alive(millis / 1000)

    def _log_in(self, client: Client, request: Request) -> None:
        """Makes this server primary. Open: a connection that carries a login, or another agent, takes no login."""
        session = AgentSession(client, request, primary=True)
        if client.session and (client.session.primary or client.session.agent != session.agent):
            raise Refused(ALREADY_LOGGED_IN, "an agent is logged in or available on this connection")
        earlier = self._roster.of(session.agent)
        if earlier and self._options.duplicate_login == "refuse":
            raise Refused(ALREADY_LOGGED_IN, "agent already logged in")
        others = [other for other in self._roster.of(session.place) if other.agent != session.agent]
        if others and self._options.places == "exclusive":
            raise Refused(PLACE_OCCUPIED, "place occupied")
        if self._options.duplicate_login == "close-earlier":
            for other in earlier:
                other.client.connection.close()
        client.session = session
        self._roster.enter(session)
        self._report("EventAgentLogin", session, mediaList=session.media)

    def _log_out(self, client: Client, request: Request) -> None:
        """Open: who is merely available is not logged in."""
        if not client.session or not client.session.primary:
            raise Refused(NOT_LOGGED_IN, "client is not logged in")
        reason = request.get("reason", dict)
        self._end(client.session, **({"reason": reason} if reason else {}))

    def _available(self, client: Client, request: Request) -> None:
        """Makes this server secondary. Open: if it was primary on this connection, it reports a logout first."""
        session = AgentSession(client, request, primary=False)
        if client.session and client.session.agent != session.agent:
            raise Refused(ALREADY_LOGGED_IN, "another agent is logged in or available on this connection")
        if client.session:
            self._end(client.session)
        client.session = session

    def _not_available(self, client: Client, _: Request) -> None:
        """Open: where nobody is available there is nothing to take back, least of all a login."""
        if not client.session or client.session.primary:
            raise Refused(NOT_LOGGED_IN, "no agent is available on this connection")
        self._end(client.session)

    def _change_media(self, client: Client, request: Request) -> None:
        """Open: what changes nothing is acknowledged, but not reported, nor is a change at a secondary."""
        if not client.session:
            raise Refused(NOT_LOGGED_IN, "client is not logged in")
        medium, media = request.need("mediaTypeName", str), client.session.media
        state, event = MEDIA_REQUESTS[request.name]
        if (medium in media) == (request.name == "RequestAddMedia"):
            raise Refused(WRONG_MEDIA, f"agent {'already has' if medium in media else 'does not have'} this media")
        if media.get(medium) != state:
            if state is None:
                del media[medium]
            else:
                media[medium] = state
            if client.session.primary:
                self._report(event, client.session, mediaTypeName=medium)

    def _relay(self, client: Client, status: Request) -> None:
        """Sends a status on, as it came, to the application on which its agent is logged in. It has no answer."""
        try:
            agent = ("agent", status.need("tenantId", int), status.need("agentId", str))
            status.need("placeId", str)
            status.need_media("mediaStateList")
        except Refused:
            return
        if client.type == "ReportingEngine":
            for session in self._roster.of(agent):
                session.client.connection.send(status.line.rstrip(b"\r") + b"\n")

    def _end(self, session: AgentSession, **attributes: object) -> None:
        """Open: of an agent's several logins the last to end is reported, lest one connection log out the other."""
        session.client.session = None
        if session.primary:
            self._roster.leave(session)
            if not self._roster.of(session.agent):
                self._report("EventAgentLogout", session, **attributes)

    def _report(self, event: str, session: AgentSession, **attributes: object) -> None:
        whose = {"tenantId": session.tenant_id, "placeId": session.place_id, **attributes}
        for engine in list(self._reporting):
            engine.sequence += 1
            needed = {"message": event, "agentId": session.agent_id, "reportingEventSequenceNumber": engine.sequence}
            line = encode({**needed, **whose})
            engine.connection.send(line if len(line) <= MAX_LINE else encode(needed))


def serve(server: InteractionServer, listener: socket.socket, loop: Loop) -> None:
    """Until a signal asks for the end: then nobody is let in any more, and all connections are closed in order."""

    def listen() -> None:
        if not loop.stop_asked:
            loop.watch(listener, selectors.EVENT_READ, accept)

    def accept(_: int) -> None:
        try:
            Connection(listener.accept()[0], loop, server)
        except (BlockingIOError, ConnectionError):
            pass  # whoever it was has gone again
        except OSError:  # no descriptors left: who comes now waits until one is free
            loop.watch(listener, 0, accept)
            loop.after(0.1, listen)

    listen()
    while not loop.stop_asked:
        loop.turn()
    loop.watch(listener, 0, accept)
    listener.close()
    server.stop()
    for connection in list(loop.connections):
        connection.close()
    while loop.connections:  # the last is abandoned after LINGER
        loop.turn()


def main() -> None:
    parser = argparse.ArgumentParser(description="An Interaction Server that speaks ixn-json 1 on 127.0.0.1.")
    parser.add_argument("--port", type=int, required=True, help="0: any free port; the first line of output says which")
    parser.add_argument("--name", default="A", help="what the first line of output calls it")
    parser.add_argument("--duplicate-login", choices=("allow", "refuse", "close-earlier"), default="allow")
    parser.add_argument("--places", choices=("exclusive", "shared"), default="exclusive")
    parser.add_argument("--registration-timeout", type=float, default=5.0, metavar="SECONDS")
    parser.add_argument("--client", action="append", default=[], metavar="TYPE=NAME", help="one more valid client")
    options = parser.parse_args()
    valid = {"AgentApplication": {"agent-desktop"}, "ReportingEngine": {"reporting"}}
    for client in options.client:
        kind, equals, name = client.partition("=")
        if not equals or kind not in CLIENT_TYPES:
            parser.error(f"--client {client}: write TYPE=NAME, where TYPE is one of {', '.join(CLIENT_TYPES)}")
        valid.setdefault(kind, set()).add(name)

    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))  # one descriptor for each client
    loop = Loop()
    loop.heed(signal.SIGTERM, signal.SIGINT)
    with socket.socket() as listener:
        listener.setblocking(False)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a server that restarts gets its port again
        try:
            listener.bind(("127.0.0.1", options.port))
            listener.listen(1024)
        except OSError as reason:
            sys.exit(f"{options.name} cannot listen on 127.0.0.1:{options.port}: {reason.strerror}")
        print(f"{options.name} listens on 127.0.0.1:{listener.getsockname()[1]}", flush=True)
        serve(InteractionServer(options, valid), listener, loop)


if __name__ == "__main__":
    main()
