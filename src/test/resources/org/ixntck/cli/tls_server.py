"""The example server in Python behind TLS.

Connections end as those of asyncio do: the server sends close_notify, and waits up to 30 s for that of the client before it closes the socket.
"""

import asyncio
import os
import socket
import ssl
import sys
import threading

sys.path.insert(0, os.getcwd())
import ixn_server  # noqa: E402

FLUSH_SECONDS = 0.3


async def pump(reader, writer):
    """Passes on what comes, and the end of it."""
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        writer.close()
    except (OSError, ssl.SSLError):
        writer.transport.abort()


async def serve(inner, reader, writer):
    try:
        plain_reader, plain_writer = await asyncio.open_connection("127.0.0.1", inner)
    except OSError:
        writer.transport.abort()
        return
    await asyncio.gather(pump(reader, plain_writer), pump(plain_reader, writer))


async def front(port, inner, context):
    server = await asyncio.start_server(
        lambda reader, writer: serve(inner, reader, writer), "127.0.0.1", port, ssl=context, reuse_address=True, backlog=1024
    )
    await server.serve_forever()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main():
    certificate, key = sys.argv[1:3]
    options = sys.argv[3:]
    at = options.index("--port") + 1
    port, inner = int(options[at]), free_port()
    sys.argv[1:] = options[:at] + [str(inner)] + options[at + 1 :]
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    thread = threading.Thread(target=asyncio.run, args=(front(port, inner, context),), daemon=True)
    thread.start()
    ixn_server.main()
    thread.join(FLUSH_SECONDS)


if __name__ == "__main__":
    main()
