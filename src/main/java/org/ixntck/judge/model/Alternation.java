package org.ixntck.judge.model;

import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;

/** RP-03: EventAgentLogin and EventAgentLogout of one agent alternate on each reporting connection, beginning with a login. */
final class Alternation {

    private final AgentFacts facts;
    private final Life life;
    private final Beliefs beliefs;
    private final Explanations explanations;

    Alternation(AgentFacts facts, Life life, Beliefs beliefs, Explanations explanations) {
        this.facts = facts;
        this.life = life;
        this.beliefs = beliefs;
        this.explanations = explanations;
    }

    /** A report about an agent with one session at a time. It is judged by what its engine was told before. */
    void reported(Connection engine, Debt.Kind kind, Entry entry) {
        Optional<Beliefs.Belief> told = beliefs.of(engine);
        boolean unknown = told.isEmpty() && !facts.beganAfter(engine);
        boolean oneOfSeveral = told.filter(Beliefs.Belief::oneOfSeveral).isPresent();
        if (life.halted() || facts.agent().isEmpty() || unknown || oneOfSeveral) {
            return;
        }
        if (told.map(Beliefs.Belief::kind).orElse(Debt.Kind.LOGOUT) == kind) {
            broken(engine, kind, entry, told.isEmpty());
        } else {
            life.site().tally().kept(Circumstance.OUT_OF_ORDER.requirement(), entry);
        }
    }

    private void broken(Connection engine, Debt.Kind kind, Entry entry, boolean first) {
        String expected = "logins and logouts of %s on %s to alternate, beginning with a login"
                .formatted(facts.agent(), engine.id());
        String saw = first ? "a logout first" : "two times " + kind.message();
        boolean closing = kind == Debt.Kind.LOGIN && life.site().ledger().closesEarlier(facts.agent(), life);
        Circumstance order = closing ? Circumstance.CLOSING_OVERTAKEN : Circumstance.OUT_OF_ORDER;
        explanations.each(
                it -> List.of(it.charged(List.of(order.requirement()), expected, saw, entry, Optional.empty())));
    }
}
