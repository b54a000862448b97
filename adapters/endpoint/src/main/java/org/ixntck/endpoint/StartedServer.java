package org.ixntck.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Server;
import org.ixntck.endpoint.description.DescribedServer;
import org.ixntck.endpoint.description.Means;
import org.ixntck.endpoint.process.Deadline;
import org.ixntck.endpoint.process.Keeper;
import org.ixntck.endpoint.process.KeptProcess;
import org.ixntck.endpoint.process.Output;
import org.ixntck.endpoint.process.Probe;

/** A server that the kit starts: a process of its own, or a service whose start command ends with 0 and leaves it running. */
final class StartedServer implements Server {

    private static final int LINES = 20;

    private final DescribedServer described;
    private final Endpoint endpoint;
    private final Recipe recipe;
    private final Keeper keeper;
    private final Output output;
    private final Duration restart;
    /** Empty while it is down. */
    private final AtomicReference<Optional<KeptProcess>> life = new AtomicReference<>(Optional.empty());

    /**
     * A server that is down.
     *
     * @param restart how long a start or a stop may take
     */
    StartedServer(
            DescribedServer described,
            Endpoint endpoint,
            Recipe recipe,
            Keeper keeper,
            Output output,
            Duration restart) {
        this.described = described;
        this.endpoint = endpoint;
        this.recipe = recipe;
        this.keeper = keeper;
        this.output = output;
        this.restart = restart;
    }

    @Override
    public String name() {
        return described.name();
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public List<String> lastLines() {
        return output.lastLines(LINES);
    }

    @Override
    public void control(Control what) throws AdapterException {
        try {
            switch (what) {
                case START -> {
                    launch();
                    awaitListening();
                }
                case STOP -> stop();
                case KILL -> kill();
                case FREEZE -> halt(recipe.stop().halt().orElseThrow().freeze());
                case THAW -> halt(recipe.stop().halt().orElseThrow().thaw());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Starts it, unless something is there already; does not wait for it. */
    void launch() throws AdapterException {
        if (life.get().filter(this::runs).isPresent()) {
            throw failure("is to be started, but runs already");
        }
        if (Probe.accepts(endpoint)) {
            throw failure("is to be started, but something answers on %s already; end it, or write another address (%s)"
                    .formatted(endpoint, described.place()));
        }
        life.get().ifPresent(KeptProcess::forget);
        output.note("the kit starts %s, which is to listen on %s".formatted(name(), endpoint));
        life.set(Optional.of(keeper.start(recipe.starting(), output, recipe.atTheEnd())));
    }

    /** Waits until it accepts connections, at most as long as a restart may take. */
    void awaitListening() throws AdapterException {
        KeptProcess process = life.get().orElseThrow();
        try {
            boolean listens = Deadline.in(restart).await(() -> !runs(process) || Probe.accepts(endpoint));
            if (!runs(process)) {
                throw failure(ended(process));
            }
            if (!listens) {
                throw failure("accepted no connection on %s within %d ms after its start; %s"
                        .formatted(endpoint, restart.toMillis(), said()));
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Whether there is a process, or a service that its start command left behind. */
    private boolean runs(KeptProcess process) {
        return !process.ended() || process.status() == 0 && recipe.stop().servesServices();
    }

    private String ended(KeptProcess process) {
        return "ended with exit status %d before it accepted a connection on %s%s; %s"
                .formatted(process.status(), endpoint, hint(process), said());
    }

    private String hint(KeptProcess process) {
        return process.status() == 0
                ? "; a start that ends with 0 is a service command and needs stop commands without {pid} (%s)"
                        .formatted(recipe.start().place())
                : "";
    }

    /** What runs, if it does. What has died is down, unless it left something behind that listens. */
    private Optional<KeptProcess> running() throws AdapterException {
        Optional<KeptProcess> process = life.get();
        if (process.isPresent() && !runs(process.get()) && Probe.accepts(endpoint)) {
            throw failure("ended with exit status %d, but something that it started still listens on %s%s"
                    .formatted(process.get().status(), endpoint, hint(process.get())));
        }
        return process.filter(this::runs);
    }

    private void stop() throws AdapterException, InterruptedException {
        Optional<KeptProcess> running = running();
        if (running.isPresent()) {
            Deadline deadline = Deadline.in(restart);
            askToStop(running.get(), deadline);
            awaitDown(running.get(), recipe.stop().orderly(), deadline);
        }
        down();
    }

    /** A command that waits for the server's end, and is still at it when the time is over, has asked it too. */
    private void askToStop(KeptProcess process, Deadline deadline) throws AdapterException, InterruptedException {
        if (recipe.stop().orderly() instanceof Means.Command command) {
            recipe.command(command, process.pid()).ends(output, deadline.left());
        } else {
            act(recipe.stop().orderly(), process, KeptProcess::signal, deadline);
        }
    }

    private void kill() throws AdapterException, InterruptedException {
        Optional<KeptProcess> running = running();
        if (running.isPresent()) {
            Deadline deadline = Deadline.in(restart);
            end(running.get(), deadline);
            awaitDown(running.get(), recipe.stop().kill(), deadline);
        }
        down();
    }

    private void end(KeptProcess process, Deadline deadline) throws AdapterException, InterruptedException {
        if (recipe.stop().kill().equals(new Means.Signal("KILL"))) {
            process.kill();
        } else {
            act(recipe.stop().kill(), process, KeptProcess::signalAll, deadline);
        }
    }

    private void awaitDown(KeptProcess process, Means means, Deadline deadline)
            throws AdapterException, InterruptedException {
        if (deadline.await(() -> process.ended() && !Probe.accepts(endpoint))) {
            return;
        }
        boolean ended = process.ended();
        String seen = ended
                ? "something that it started still listens on %s; let start become the server itself, in a script with exec"
                        .formatted(endpoint)
                : "its process %d still runs".formatted(process.pid());
        throw new AdapterException(
                ended ? AdapterException.Cause.SERVERS : AdapterException.Cause.STILL_RUNNING,
                sentence("should be down within %d ms after %s, but %s".formatted(restart.toMillis(), means, seen)));
    }

    private void down() {
        life.getAndSet(Optional.empty()).ifPresent(KeptProcess::forget);
    }

    private void halt(Means means) throws AdapterException, InterruptedException {
        KeptProcess process = life.get()
                .filter(this::runs)
                .orElseThrow(() -> failure("cannot be reached by %s, since it does not run".formatted(means)));
        act(means, process, KeptProcess::signalAll, Deadline.in(restart));
    }

    /** How a signal is sent. */
    private interface Sending {
        void send(KeptProcess process, String signal) throws AdapterException, InterruptedException;
    }

    private void act(Means means, KeptProcess process, Sending sending, Deadline deadline)
            throws AdapterException, InterruptedException {
        if (means instanceof Means.Signal signal) {
            sending.send(process, signal.name());
        } else if (means instanceof Means.Command command) {
            recipe.command(command, process.pid()).run(output, deadline.left());
        }
    }

    /** Takes it down, whatever state it is in; returns when it is gone. */
    void close() throws AdapterException {
        Optional<KeptProcess> running = life.get().filter(this::runs);
        try {
            if (running.isPresent()) {
                Deadline deadline = Deadline.in(restart);
                if (recipe.stop().kill() instanceof Means.Command) {
                    end(running.get(), deadline);
                } else {
                    running.get().kill();
                }
                awaitDown(running.get(), recipe.stop().kill(), deadline);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            down();
            output.close();
        }
    }

    private String said() {
        return "its output (%s) ends: %s%s"
                .formatted(output, output.end(), recipe.inherited().withheld());
    }

    private AdapterException failure(String what) {
        return new AdapterException(sentence(what));
    }

    private String sentence(String what) {
        return "The server %s %s.".formatted(name(), recipe.secrets().mask(what));
    }

    private AdapterException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AdapterException(
                "The kit was interrupted while it was busy with the server %s.".formatted(name()), e);
    }
}
