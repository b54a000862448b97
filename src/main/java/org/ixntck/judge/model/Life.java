package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Entry;

/** One life of one server: from one start to what ends it. */
final class Life implements Checked {

    /** So many report budgets after it goes on a server has settled what it found. */
    private static final long SETTLES = 4;

    private static final int UNSENT_MAX = 100;

    /**
     * A request that could not be sent.
     *
     * @param requirement whom it concerns that it is answered
     * @param expected a clause that completes "expected ..."
     * @param failed the entry that says so
     */
    record Unsent(String requirement, String expected, Entry failed) {}

    private final Site site;
    private final String server;
    private final int number;
    private final Places places;
    private final List<Connection> engines = new ArrayList<>();
    private final Map<String, Strand> strands = new LinkedHashMap<>();
    private Optional<Entry> down = Optional.empty();
    private Optional<Entry> died = Optional.empty();
    private final List<Unsent> unsent = new ArrayList<>(1);
    private final Set<Connection> open = new HashSet<>();
    private boolean wakes;
    private boolean status;
    private boolean halted;
    private boolean settled;
    private Optional<Due> thawed = Optional.empty();

    Life(Site site, String server, int number) {
        this.site = site;
        this.server = server;
        this.number = number;
        this.places = new Places(site.timing());
    }

    Site site() {
        return site;
    }

    String server() {
        return server;
    }

    int number() {
        return number;
    }

    Places places() {
        return places;
    }

    /** Whether another agent holds the place that a login asks for, at some time between its sending and that entry. */
    Places.Held held(Ask ask, Entry now) {
        return site.exclusive() ? places.held(ask, now) : Places.Held.NO;
    }

    Timing timing() {
        return site.timing();
    }

    /** The connections of reporting engines that have asked to register, and are not gone for the kit. */
    List<Connection> engines() {
        return engines;
    }

    /** Whether any of them was registered at that place. */
    boolean hasEngine(long seq) {
        for (Connection engine : engines) {
            if (engine.registration().registered().filter(it -> it.seq() < seq).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether nobody may have been there to be told of it: while the server is halted, engines may have gone before it reads what came. */
    boolean unheard(Op cause) {
        return halted || !hasEngine(cause.cause().seq());
    }

    Map<String, Strand> strands() {
        return strands;
    }

    Strand strand(String agent) {
        return strands.computeIfAbsent(agent, key -> new Strand(this, key));
    }

    /** A connection to it is being opened. */
    void opens(Connection on) {
        open.add(on);
    }

    /** A connection to it is over. */
    void closes(Connection on, Entry end) {
        open.remove(on);
        wake(end.at());
    }

    /** Whether nothing can be heard of it any more. One that was only halted goes on. */
    private boolean gone() {
        return open.isEmpty() && ending().isPresent() && !halted;
    }

    private void wake(long now) {
        if (gone() && !strands.isEmpty() && !wakes) {
            wakes = true;
            site.wake(now + timing().report(), this);
        }
    }

    @Override
    public void advance(long watermark, Entry now) {
        goesOn(watermark);
        forgetSettled(watermark);
    }

    /** What is known of an agent is forgotten once the server is gone and nothing is awaited any more. */
    private void forgetSettled(long watermark) {
        wakes = false;
        if (gone() && !site.over()) {
            strands.values().stream().filter(Strand::settled).forEach(Strand::finish);
            strands.values().removeIf(Strand::settled);
            places.clear();
            wake(watermark);
        }
    }

    /** Nothing more will be seen. */
    void finish() {
        strands.values().forEach(Strand::finish);
        strands.clear();
    }

    /** When somebody began to end it from outside, if so. */
    Optional<Entry> down() {
        return down;
    }

    void down(Entry entry) {
        thawed = Optional.empty();
        if (down.isEmpty() || settled) {
            down = Optional.of(entry);
            settled = false;
        }
    }

    /** The same, as long as it may keep it from what it owes: a server that was only halted goes on. */
    Optional<Entry> ending() {
        return settled ? Optional.empty() : down;
    }

    /** Whether it is halted, or was so just before: what it had promised, and whom it took for lost meanwhile, nobody can say. */
    boolean halted() {
        return halted;
    }

    void halt() {
        halted = true;
    }

    /** It goes on after it was halted, and is judged again once it has had the time to find out what has happened meanwhile. */
    void thaw(Entry entry) {
        thawed = Optional.of(new Due(entry.at(), SETTLES * timing().report()));
        site.wake(thawed.get().deadline(), this);
    }

    private void goesOn(long watermark) {
        if (thawed.isPresent() && halted) {
            if (timing().expired(thawed.get(), watermark)) {
                settled = true;
                halted = false;
                strands.values().forEach(Strand::goesOn);
            } else {
                site.wake(Math.max(watermark + 1, thawed.get().deadline()), this);
            }
        }
    }

    /** Whether it was being ended within that window, so that nothing was owed any more. */
    boolean endedWithin(Due due) {
        return ending().filter(it -> timing().mayHold(due, it)).isPresent();
    }

    boolean goingDown() {
        return ending().isPresent();
    }

    /** When it ended a registered connection for no reason, which may be its death. */
    Optional<Entry> died() {
        return died;
    }

    void died(Entry entry) {
        if (died.isEmpty()) {
            died = Optional.of(entry);
        }
    }

    void lives() {
        died = Optional.empty();
        unsent.clear();
    }

    /** What could not be asked of it since it ended by itself. */
    List<Unsent> unsent() {
        return unsent;
    }

    void unsent(Unsent request) {
        if (unsent.size() < UNSENT_MAX) {
            unsent.add(request);
        }
    }

    /** Whether a reporting engine has sent it any status. */
    boolean heardStatus() {
        return status;
    }

    void hearsStatus() {
        status = true;
    }

    /** Whether more than one reporting engine has been registered at that place: then the MUSTs about reports are judged as RP-02. */
    boolean severalEngines(long seq) {
        return engines.size() > 1
                && engines.stream()
                                .filter(it -> it.registration()
                                        .registered()
                                        .filter(at -> at.seq() < seq)
                                        .isPresent())
                                .map(Connection::owner)
                                .distinct()
                                .count()
                        > 1;
    }
}
