package org.ixntck.judge.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ixntck.journal.Entry;

/** One agent on one life of one server: what is certain of it, and every explanation of the rest. */
final class Strand implements Checked {

    private final Life life;
    private final Tally tally;
    private final AgentFacts facts;
    private final UnregisteredLogin unregistered;
    private final Explanations explanations;
    private final boolean allowed;
    private final Rules rules;
    private final Search search;
    private final Omissions omissions;
    private final Prohibitions prohibitions;
    private final StatusRelay relay;
    private final Beliefs beliefs = new Beliefs();
    private final FollowedEngines engines;
    private final Alternation alternation;
    private final UnnoticedLosses unnoticed;
    private final OpenRequests open;
    private final Company company;
    private long wake = Long.MAX_VALUE;

    Strand(Life life, String agent) {
        this.life = life;
        this.tally = life.site().tally();
        this.facts = new AgentFacts(agent);
        this.unregistered = new UnregisteredLogin(agent, life);
        this.explanations = new Explanations(life);
        Settlement settlement = new Settlement(this, life);
        this.allowed = life.site().policy().equals("allow");
        this.rules = new Rules(this, life, settlement, life.site().table());
        this.search = new Search(rules, settlement, allowed);
        this.omissions = new Omissions(agent, life, settlement, search);
        this.prohibitions = new Prohibitions(this, life);
        this.relay = new StatusRelay(agent, life, explanations);
        this.engines = new FollowedEngines(life, explanations, rules, beliefs);
        this.unnoticed = new UnnoticedLosses(life.timing());
        this.open = new OpenRequests(life, unnoticed);
        this.company = new Company(life, explanations, unnoticed);
        this.alternation = new Alternation(facts, life, beliefs, explanations);
    }

    // ---- what is certain

    String agent() {
        return facts.agent();
    }

    AgentFacts facts() {
        return facts;
    }

    /** A login that came before the registration. */
    UnregisteredLogin unregisteredLogin() {
        return unregistered;
    }

    /** A login was acknowledged before the registration. */
    void servedUnregistered(Ask login) {
        unregistered.acknowledged();
        facts.servedUnregistered(login);
        each(it -> List.of(unregistered.served(it, login)));
    }

    /** How many reports of that kind an engine has been sent with one more, and how many logins or sessions there were for them. */
    String tooMany(Connection engine, Debt.Kind kind) {
        int told = beliefs.count(engine, kind) + 1;
        return kind == Debt.Kind.LOGIN
                ? "%d of them after %d logins that were not refused".formatted(told, facts.loginsNotRefused())
                : "%d after %d sessions".formatted(told, facts.sessions());
    }

    /** Whether the engine's last report says that the agent is logged in. */
    boolean in(Connection engine) {
        return beliefs.in(engine);
    }

    /** Whether it has said so since before that entry. */
    boolean inBefore(Connection engine, Entry entry) {
        return beliefs.inBefore(engine, entry);
    }

    /** Whether any engine was sent a login of the agent after that entry. */
    boolean toldOfLoginAfter(Entry entry) {
        return beliefs.toldOfLoginAfter(entry);
    }

    /** Whether a login that was cut off before its answer may have begun a session whose end the server has not noticed. */
    boolean haunted() {
        return !unnoticed.isEmpty();
    }

    /** Whether a login that was cut off before its answer may have been read after that one. */
    boolean mayBeOvertaken(Ask login) {
        return unnoticed.mayOvertake(login);
    }

    // ---- what happens

    void asked(Ask ask) {
        follow();
        facts.asked(ask, mayBePrimary(ask.on()));
        open.asked(ask);
        // What lingers is given up at watermarks, which may come late.
        each(it -> List.of(queued(
                it.lingeringOnly(
                        loss -> !life.timing().expired(loss.due(), ask.cause().at())),
                ask)));
        company.at(ask.cause());
        rewake();
    }

    /** The connection goes on for another agent, if the agent is not logged in or available on it any more. Returns whether that is so. */
    boolean leaves(Connection on) {
        boolean left = open.answered(on)
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
        facts.lost(loss, mayBePrimary(loss.on()));
        prohibitions.lost(
                loss,
                explanations.mildest().standing(loss.on()).map(Standing::state).orElse(State.REGISTERED));
        open.lost(loss);
        company.at(loss.cause());
        each(it -> List.of(lost(it, loss)));
        rewake();
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
        open.lost(loss);
        company.at(entry);
        if (loss.cutsOff()) {
            each(it -> it.standing(loss.on())
                    .map(standing -> List.of(rules.lost(it, standing, loss)))
                    .orElse(List.of(it)));
        }
        rewake();
    }

    /** The server has ended the connection, so it has noticed; what it had not answered it may not have read. */
    void noticed(Loss loss) {
        each(it -> List.of(it.standing(loss.on())
                .map(standing -> rules.lost(it, standing, loss))
                .orElseGet(() -> it.dated(loss))));
        rewake();
    }

    void answered(Ask ask, boolean ack, Entry entry) {
        observe(new Observation.Answered(ask, ack, entry));
        ask.answered(ack);
        ask.settle();
        open.closed(ask);
        company.at(entry);
        facts.answered(ask, ack);
        if (ack && ask.name().equals("RequestAgentLogin")) {
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
        if (kind == Debt.Kind.LOGIN
                && unregistered.open()
                && !facts.hadSession()
                && facts.lastLogin().isEmpty()) {
            unregistered.reported(entry);
            beliefs.told(engine, kind, entry, false);
            return;
        }
        long violations = tally.count();
        company.at(entry);
        // Of a time in which the agent may have had several sessions, even if it comes too late.
        boolean ofThatTime =
                allowed && (engines.mayBeToldOfEarlier(engine) || (company.ever() && engines.hasMissedAny(engine)));
        if (engines.contains(engine) && !life.halted()) {
            observe(new Observation.Reported(engine, kind, entry));
        }
        if (!ofThatTime && !company.at(entry)) {
            alternation.reported(engine, kind, entry);
        }
        boolean oneOfSeveral = ofThatTime || (allowed && company.at(entry));
        beliefs.told(engine, kind, entry, oneOfSeveral);
        if (!explanations.single() || tally.count() > violations) {
            prohibitions.broken(engine);
        }
        rewake();
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

    // ---- the reporting engines

    /** A reporting engine is registering: what has not been reported yet may still reach it. */
    void engineRegisters(Connection engine) {
        engines.registers(engine);
        follow();
    }

    private void follow() {
        if (engines.awaited() && open.none()) {
            engines.follow();
        }
    }

    /** The engines whose reports about the agent are followed. */
    List<Connection> engines() {
        return engines.all();
    }

    /** The server has closed the connection of an engine: what it owes there it may keep for the next one. */
    void engineClosed(Connection engine, Entry end) {
        engines.closed(engine, end);
    }

    void engineGone(Connection engine, Entry end) {
        engines.gone(engine, end);
        prohibitions.broken(engine);
        rewake();
    }

    /** Whether the engine may be told of sessions that were over before it came. */
    boolean mayBeToldOfEarlier(Connection engine) {
        return engines.mayBeToldOfEarlier(engine);
    }

    /** The walk says that nothing can be open: what each reporting engine was told last is where the agent is. */
    void compare(Entry now) {
        Set<Boolean> in = new HashSet<>();
        explanations.all().forEach(it -> in.add(it.loggedIn()));
        boolean several = company.at(now) || (allowed && facts.logins() > 1 && company.ever());
        boolean certain = in.size() == 1
                && !explanations.tangled()
                && open.none()
                && explanations.all().stream().allMatch(Hypothesis::quiet);
        if (certain && !several) {
            InStep inStep = new InStep(this, life, in.contains(true));
            engines().stream().filter(facts::beganAfter).forEach(it -> inStep.compare(it, now));
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
        unnoticed.expire(watermark);
        open.expired(watermark).forEach(it -> missing(it, "none", it.cause(), now));
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
        open.closed(ask);
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
        engines.goesOn();
        follow();
        rewake();
    }

    private void observe(Observation seen) {
        explanations.observe(
                it -> search.permitted(it, seen), it -> search.explain(it, seen), it -> search.expiring(it, seen));
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
        explanations.settle();
        boolean often = !explanations.single() || engines.awaited();
        long next = Math.min(relay.next(), prohibitions.next(often));
        next = Math.min(next, Math.min(open.next(), explanations.next()));
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
        open.finish();
    }
}
