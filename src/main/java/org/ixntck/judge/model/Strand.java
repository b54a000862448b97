package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ixntck.journal.Entry;

/** One agent on one life of one server: what is certain of it, and every explanation of the rest. */
final class Strand implements Checked {

    private final Life life;
    private final String agent;
    private final Tally tally;
    private final Explanations explanations;
    private final boolean allowed;
    private final Rules rules;
    private final Search search;
    private final Omissions omissions;
    private final Prohibitions prohibitions;
    private final StatusRelay relay;
    private final List<Ask> unanswered = new ArrayList<>(2);
    private final List<Loss> ghosts = new ArrayList<>(0);
    private final Latecomers late;
    private final Beliefs beliefs = new Beliefs();
    private Optional<Ask> lastAsk = Optional.empty();
    private Optional<Ask> lastLogin = Optional.empty();
    private Optional<Ask> lastAvailable = Optional.empty();
    private Optional<Entry> lost = Optional.empty();
    private Optional<Op> lastEnd = Optional.empty();
    private Optional<Entry> company = Optional.empty();
    private Optional<Ask> earlyLogin = Optional.empty();
    private Optional<Entry> earlyReport = Optional.empty();
    private boolean loginUnregistered;
    private boolean hadSession;
    private int logins;
    private int refused;
    private int sessions;
    private long firstLogin = Long.MAX_VALUE;
    private long wake = Long.MAX_VALUE;

    Strand(Life life, String agent) {
        this.life = life;
        this.agent = agent;
        this.tally = life.site().tally();
        this.explanations = new Explanations(life);
        Settlement settlement = new Settlement(this, life);
        this.allowed = life.site().policy().equals("allow");
        this.rules = new Rules(this, life, settlement, life.site().table());
        this.search = new Search(rules, settlement, allowed);
        this.omissions = new Omissions(agent, life, settlement, search);
        this.prohibitions = new Prohibitions(this, life);
        this.late = new Latecomers(life);
        this.relay = new StatusRelay(agent, life, explanations);
    }

    // ---- what is certain

    String agent() {
        return agent;
    }

    Optional<Ask> lastAsk() {
        return lastAsk;
    }

    /** The last login that a registered connection has sent. */
    Optional<Ask> lastLogin() {
        return lastLogin;
    }

    Optional<Ask> lastAvailable() {
        return lastAvailable;
    }

    /** When the kit, or the server, last ended a connection of the agent. */
    Optional<Entry> lost() {
        return lost;
    }

    /** What the kit did last that ends a session, where there may have been one. */
    Optional<Op> lastEnd() {
        return lastEnd;
    }

    /** Whether a login that came before the registration has not been answered yet. */
    boolean earlyLoginOpen() {
        return earlyLogin.filter(it -> !it.isAnswered()).isPresent();
    }

    boolean loginUnregistered() {
        return loginUnregistered;
    }

    void loginUnregisteredSent(Ask login) {
        loginUnregistered = true;
        earlyLogin = Optional.of(login);
    }

    /** RG-07: a login that came before the registration was reported, and then refused. */
    void earlyLoginRefused(Entry answer) {
        earlyReport.ifPresent(report -> tally.broken(
                Surplus.LOGIN_BEFORE_REGISTRATION.requirements().get(0),
                "no EventAgentLogin for %s, whose login came before its registration".formatted(agent),
                "one",
                report,
                life.site().table().get(State.NEW, Situation.REQUEST)));
        earlyReport = Optional.empty();
    }

    /** A login was acknowledged before the registration (RG-03): what follows from that is not charged again. */
    void servedUnregistered(Ask login) {
        loginUnregistered = false;
        lastLogin = Optional.of(login);
        each(it -> {
            Row row = life.site().table().get(State.REGISTERED, Situation.LOGIN_ALLOWED);
            Due due = life.timing().reportOf(login.cause());
            Debt report = new Debt(Debt.Kind.LOGIN, Debt.Need.OPTIONAL, List.of(), login, due, row);
            Hypothesis then = it.with(it.standing(login.on())
                    .orElseGet(() -> Standing.fresh(login.on()))
                    .in(State.PRIMARY, Optional.of(Session.begunBy(login).leftOpen())));
            for (Connection engine : life.engines()) {
                then = then.with(
                        then.channel(engine).orElseGet(() -> Channel.to(engine)).plus(report));
            }
            return List.of(then);
        });
    }

    /** How many reports of that kind an engine has been sent with one more, and how many logins or sessions there were for them. */
    String tooMany(Connection engine, Debt.Kind kind) {
        int told = beliefs.count(engine, kind) + 1;
        return kind == Debt.Kind.LOGIN
                ? "%d of them after %d logins that were not refused".formatted(told, logins - refused)
                : "%d after %d sessions".formatted(told, sessions);
    }

    boolean hadSession() {
        return hadSession;
    }

    /** Whether the engine's last report says that the agent is logged in. */
    boolean in(Connection engine) {
        return beliefs.in(engine);
    }

    /** Whether it has said so since before that entry. */
    boolean inBefore(Connection engine, Entry entry) {
        return beliefs.inBefore(engine, entry);
    }

    /** Whether a login that was cut off before its answer may have begun a session whose end the server has not noticed. */
    boolean haunted() {
        return !ghosts.isEmpty();
    }

    // ---- what happens

    void asked(Ask ask) {
        follow();
        lastAsk = Optional.of(ask);
        switch (ask.name()) {
            case "RequestAgentLogin" -> {
                lastLogin = Optional.of(ask);
                logins++;
                firstLogin = Math.min(firstLogin, ask.cause().seq());
            }
            case "RequestAgentAvailable" -> lastAvailable = Optional.of(ask);
            case "RequestAgentLogout" -> lastEnd = mayBePrimary(ask.on()) ? Optional.of(ask) : lastEnd;
            default -> {}
        }
        unanswered.add(ask);
        // What lingers is given up at watermarks, which may come late.
        each(it -> List.of(queued(
                it.lingeringOnly(
                        loss -> !life.timing().expired(loss.due(), ask.cause().at())),
                ask)));
        severalSessions(ask.cause());
        rewake();
    }

    /** The connection goes on for another agent, if the agent is not logged in or available on it any more. Returns whether that is so. */
    boolean leaves(Connection on) {
        boolean left = unanswered.stream().noneMatch(it -> it.on() == on)
                && explanations.all().stream()
                        .allMatch(it -> it.standing(on).stream().allMatch(Standing::vacant));
        if (left) {
            each(it -> List.of(it.without(on)));
            rewake();
        }
        return left;
    }

    /** Nothing is charged any more: the models leave open what becomes of the agent. */
    void leaveOpen() {
        explanations.tangle();
    }

    private Hypothesis queued(Hypothesis from, Ask ask) {
        boolean login = ask.name().equals("RequestAgentLogin");
        boolean open = haunted() || from.lingers() || (allowed && login && from.mayOverlap(ask.on()));
        Hypothesis here = allowed && login ? from.loosened(ask.on()) : from;
        Standing standing = here.standing(ask.on())
                .orElseGet(() -> Standing.fresh(ask.on()))
                .asks(ask);
        return here.with(open ? standing.contestedIfWaiting() : standing);
    }

    private boolean mayBePrimary(Connection on) {
        return explanations.all().stream()
                .flatMap(it -> it.standing(on).stream())
                .anyMatch(Standing::mayBePrimary);
    }

    void lost(Loss loss) {
        follow();
        lost = Optional.of(loss.cause());
        lastEnd = mayBePrimary(loss.on()) ? Optional.of(loss) : lastEnd;
        prohibitions.lost(
                loss,
                explanations.mildest().standing(loss.on()).map(Standing::state).orElse(State.REGISTERED));
        haunts(loss);
        severalSessions(loss.cause());
        each(it -> List.of(lost(it, loss)));
        rewake();
    }

    /** A login that a loss cuts off before its answer may have begun a session, whose end the server notices later. */
    private void haunts(Loss loss) {
        boolean login = unanswered.stream()
                .anyMatch(it -> it.on() == loss.on() && it.name().equals("RequestAgentLogin"));
        if (login && loss.cutsOff()) {
            ghosts.removeIf(it -> life.timing().expired(it.due(), loss.cause().at()));
            ghosts.add(loss);
        }
    }

    /** The server need not notice a silence before its time. What any other end changes outside of its connection is certain at once. */
    private Hypothesis lost(Hypothesis from, Loss loss) {
        Hypothesis here = from.explainedBy(loss);
        here = haunted() ? here.contested() : here;
        Optional<Standing> standing = here.standing(loss.on()).filter(it -> !it.idle());
        if (standing.isEmpty()) {
            return here.without(loss.on());
        }
        return loss.cutsOff()
                ? rules.lost(here, standing.get(), loss)
                : here.with(standing.get().asks(loss));
    }

    /** The keep-alive, or a later close, has moved what a loss allows the server. */
    void moved(Loss loss, Entry entry) {
        follow();
        haunts(loss);
        severalSessions(entry);
        if (loss.cutsOff()) {
            each(it -> it.standing(loss.on())
                    .map(standing -> List.of(rules.lost(it, standing, loss)))
                    .orElse(List.of(it)));
        }
        rewake();
    }

    /** The server has ended the connection, so it has noticed; what it had not answered it may not have read. */
    void noticed(Loss loss) {
        each(it -> it.standing(loss.on())
                .map(standing -> List.of(rules.lost(it, standing, loss)))
                .orElse(List.of(it)));
        rewake();
    }

    void answered(Ask ask, boolean ack, Entry entry) {
        observe(new Observation.Answered(ask, ack, entry));
        ask.answered(ack);
        ask.settle();
        unanswered.remove(ask);
        severalSessions(entry);
        boolean login = ask.name().equals("RequestAgentLogin");
        refused += login && !ack ? 1 : 0;
        sessions += login && ack ? 1 : 0;
        hadSession |= ack && login;
        if (ack && login) {
            relay.acknowledged(ask);
        }
        if (explanations.single()) {
            prohibitions.answered(ask, ack, entry);
        }
        follow();
        rewake();
    }

    void reported(Connection engine, Debt.Kind kind, Entry entry) {
        follow();
        if (kind == Debt.Kind.LOGIN && earlyLoginOpen() && !hadSession && lastLogin.isEmpty()) {
            earlyReport = Optional.of(entry);
            beliefs.told(engine, kind, entry, false);
            return;
        }
        long violations = tally.count();
        severalSessions(entry);
        // Of a time in which the agent may have had several sessions.
        boolean ofThatTime = allowed && kept(engine);
        if (!late.contains(engine) && !life.halted()) {
            observe(new Observation.Reported(engine, kind, entry));
        }
        if (!ofThatTime) {
            alternation(engine, kind, entry);
        }
        boolean oneOfSeveral = ofThatTime || (allowed && severalSessions(entry));
        beliefs.told(engine, kind, entry, oneOfSeveral);
        if (!explanations.single() || tally.count() > violations) {
            prohibitions.broken(engine);
        }
        rewake();
    }

    /** RP-03: logins and logouts of one agent alternate, beginning with a login. */
    private void alternation(Connection engine, Debt.Kind kind, Entry entry) {
        Optional<Beliefs.Belief> told = beliefs.of(engine);
        Optional<Debt.Kind> last = told.map(Beliefs.Belief::kind);
        boolean wholeStory = engine.registration()
                .registered()
                .filter(it -> firstLogin > it.seq())
                .isPresent();
        if (severalSessions(entry) || life.halted() || agent.isEmpty() || (last.isEmpty() && !wholeStory)) {
            return;
        }
        if (told.filter(Beliefs.Belief::oneOfSeveral).isPresent()) {
            return;
        }
        if (last.orElse(Debt.Kind.LOGOUT) != kind) {
            tally.kept(Circumstance.OUT_OF_ORDER.requirement(), entry);
            return;
        }
        String expected =
                "logins and logouts of %s on %s to alternate, beginning with a login".formatted(agent, engine.id());
        String saw = last.isEmpty() ? "a logout first" : "two times " + kind.message();
        boolean closing = kind == Debt.Kind.LOGIN && life.site().ledger().closesEarlier(agent, life);
        Circumstance order = closing ? Circumstance.CLOSING_OVERTAKEN : Circumstance.OUT_OF_ORDER;
        each(it -> List.of(it.charged(List.of(order.requirement()), expected, saw, entry, Optional.empty())));
    }

    /** Whether the agent has, or had until lately, more than one session. */
    private boolean severalSessions(Entry now) {
        if ((allowed && haunted()) || explanations.severalSessions(allowed)) {
            company = Optional.of(now);
        }
        return company.isPresent() && life.timing().mayHold(life.timing().reportOf(company.get()), now);
    }

    /** A reporting engine has sent the agent's status. */
    void status(Connection engine, Entry sent) {
        if (in(engine)) {
            relay.sent(engine, sent);
            rewake();
        }
    }

    /** A status has come on a connection of the agent. */
    void relayed(Entry entry) {
        relay.received(entry);
    }

    /** A reporting engine is registering: what has not been reported yet may still reach it. */
    void engineRegisters(Connection engine) {
        late.add(engine);
        follow();
    }

    /**
     * What an engine is told is followed once it is registered for certain, and no request was open at that time, or logins cut off: whether
     * it is told of what they bring about is open.
     */
    private void follow() {
        if (!late.isEmpty() && !haunted() && unanswered.isEmpty()) {
            List<Connection> registered = late.takeRegistered();
            for (Connection engine : registered) {
                if (explanations.all().stream().anyMatch(it -> it.untold().more())) {
                    leaveOpen();
                }
                each(it -> List.of(late.follow(it, engine)));
            }
            if (!registered.isEmpty() && late.isEmpty()) {
                each(it -> List.of(it.with(it.untold().heard())));
            }
        }
    }

    /** The engines whose reports about the agent are followed. */
    List<Connection> engines() {
        return late.others();
    }

    /** The server has closed the connection of an engine: what it owes there it may keep for the next one. */
    void engineClosed(Connection engine, Entry end) {
        if (!life.hasEngine(end.seq())) {
            each(it -> List.of(it.channel(engine)
                    .map(channel -> it.with(it.untold().keeping(channel.owed())))
                    .orElse(it)));
        }
    }

    void engineGone(Connection engine, Entry end) {
        late.remove(engine);
        engineClosed(engine, end);
        each(it -> List.of(it.withoutChannel(engine)));
        prohibitions.broken(engine);
        beliefs.gone(engine);
        rewake();
    }

    /** Whether the engine may be told of sessions that were over before it came. */
    boolean kept(Connection engine) {
        boolean unfollowed = late.contains(engine);
        return explanations.all().stream()
                .anyMatch(it -> unfollowed
                        ? it.untold().any()
                        : it.channel(engine).filter(Channel::hasKept).isPresent());
    }

    /** The walk says that nothing can be open: what each reporting engine was told last is where the agent is. */
    void compare(Entry now) {
        Set<Boolean> in = new HashSet<>();
        explanations.all().forEach(it -> in.add(it.loggedIn()));
        boolean several = severalSessions(now) || (allowed && logins > 1 && company.isPresent());
        boolean certain = in.size() == 1
                && !explanations.tangled()
                && unanswered.isEmpty()
                && !haunted()
                && explanations.all().stream().allMatch(Hypothesis::quiet);
        if (certain && !several) {
            InStep inStep = new InStep(this, life, in.contains(true));
            engines().stream()
                    .filter(it -> it.registration()
                            .registered()
                            .filter(at -> at.seq() < firstLogin)
                            .isPresent())
                    .forEach(it -> inStep.compare(it, now));
        }
    }

    // ---- what does not happen

    @Override
    public void advance(long watermark, Entry now) {
        tally.at(now);
        if (life.site().over()) {
            return;
        }
        wake = Long.MAX_VALUE;
        ghosts.removeIf(it -> life.timing().expired(it.due(), watermark));
        if (!unanswered.isEmpty()) {
            unanswered.stream()
                    .filter(it -> life.timing().expired(it.due(), watermark))
                    .toList()
                    .forEach(it -> missing(it, "none", it.cause(), now));
        }
        if (!explanations.single() || explanations.next() <= watermark) {
            each(it -> omissions.noticed(it, watermark, now));
            each(it -> List.of(omissions.charged(it, watermark)));
        }
        relay.advance(watermark);
        prohibitions.advance(watermark);
        follow();
        explanations.decideWhenQuiet();
        rewake();
    }

    /** Nothing answers a request in time any more. */
    void missing(Ask ask, String saw, Entry at, Entry now) {
        unanswered.remove(ask);
        if (!ask.settled() && !life.site().excusesSilence(ask)) {
            each(it -> omissions.unanswered(it, ask, saw, at, now));
        } else if (ask.on().deaf() && ask.on().ended().isEmpty()) {
            each(it -> omissions.unheard(it, ask, now));
        }
        ask.settle();
    }

    /** The server was halted, and is followed again: what it has reported meanwhile was not. */
    void goesOn() {
        boolean out = beliefs.anyOut();
        explanations.goesOn(out);
        life.engines().forEach(late::add);
        follow();
        rewake();
    }

    private void observe(Observation seen) {
        explanations.observe(it -> search.permitted(it, seen), it -> search.explain(it, seen));
        if (search.exhausted()) {
            explanations.tangle();
        }
    }

    private void each(Function<Hypothesis, List<Hypothesis>> step) {
        explanations.each(step);
        if (search.exhausted()) {
            explanations.tangle();
        }
    }

    private void rewake() {
        boolean often = !explanations.single() || !late.isEmpty();
        long next = Math.min(relay.next(), prohibitions.next(often));
        for (int i = 0; i < unanswered.size(); i++) {
            next = Math.min(next, unanswered.get(i).due().deadline());
        }
        for (int i = 0; i < ghosts.size(); i++) {
            next = Math.min(next, ghosts.get(i).due().deadline());
        }
        next = Math.min(next, explanations.next());
        if (next < wake) {
            wake = next;
            life.site().wake(next, this);
        }
    }

    /** Whether nothing is awaited. */
    boolean settled() {
        return wake == Long.MAX_VALUE;
    }

    /** Nothing more will be seen: the mildest explanation is told. */
    void finish() {
        explanations.finish();
        prohibitions.finish();
        unanswered.clear();
    }
}
