package org.ixntck.simulator;

import static org.ixntck.simulator.Steps.leave;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.simulator.Desk.Role;

/** What an agent does next: it comes back if it is not logged in, else it follows a habit. */
final class Habits {

    private Habits() {}

    static List<Step> next(SimulatedAgent agent) {
        if (!agent.desks(Role.UNSURE).isEmpty()) {
            return List.of(leave(agent.desks(Role.UNSURE).get(0), Kind.CLOSE));
        }
        if (agent.desks(Role.PRIMARY).isEmpty()) {
            Optional<Habit> other = agent.chance().odds(0.1) ? notLoggedIn(agent) : Optional.empty();
            return other.map(habit -> follow(agent, habit)).orElseGet(() -> Arrivals.comeBack(agent));
        }
        return agent.chance().odds(0.2) ? Arrivals.settle(agent) : follow(agent, draw(agent));
    }

    private static Optional<Habit> notLoggedIn(SimulatedAgent agent) {
        return agent.chance()
                .anyOf(Stream.of(Habit.VISIT, Habit.SEND_REFUSED_LOGIN, Habit.ASK_EARLY, Habit.PIPELINE, Habit.FLAP)
                        .filter(agent.settings().mood().habits()::containsKey)
                        .toList());
    }

    private static Habit draw(SimulatedAgent agent) {
        Map<Habit, Integer> habits = agent.settings().mood().habits();
        long drawn = agent.chance()
                .between(1, habits.values().stream().mapToInt(Integer::intValue).sum());
        for (Habit habit : Habit.values()) {
            drawn -= habits.getOrDefault(habit, 0);
            if (drawn <= 0) {
                return habit;
            }
        }
        throw new IllegalStateException("expected a habit, saw none in " + habits);
    }

    private static List<Step> follow(SimulatedAgent agent, Habit habit) {
        return switch (habit) {
            case LOG_OUT -> Logins.logOut(agent);
            case LOG_OUT_AND_IN -> Logins.logOutAndIn(agent);
            case CHANGE_MEDIA -> Wishes.changeMedia(agent);
            case TOGGLE_AVAILABLE -> Wishes.toggle(agent);
            case COME_BACK_AT_ONCE -> Losses.comeBackAtOnce(agent);
            case COME_BACK_LATER -> Losses.comeBackLater(agent);
            case FLAP -> Losses.flap(agent);
            case CUT_BEFORE_ANSWER -> Losses.cutBeforeAnswer(agent);
            case FALL_SILENT -> Losses.fallSilent(agent);
            case LOG_IN_TWICE -> Logins.logInTwice(agent);
            case SWAP_CONNECTIONS -> Logins.swap(agent);
            case CUT_AND_LOG_IN -> Logins.cutAndLogIn(agent);
            case PIPELINE -> Logins.pipeline(agent);
            case VISIT -> Logins.visit(agent);
            case SEND_REFUSED_LOGIN -> Logins.refusedLogin(agent);
            case REGISTER_AS_STRANGER -> Strangers.stranger(agent);
            case ASK_EARLY -> Strangers.early(agent);
            case REGISTER_AGAIN -> Strangers.registerAgain(agent);
            case LOG_OUT_WHERE_NOT_LOGGED_IN -> Logins.idleLogout(agent);
            case LOG_IN_AGAIN -> Oddities.logInAgain(agent);
            case STEP_BACK -> Oddities.stepBack(agent);
            case HALF_CLOSE -> Oddities.endSlowly(agent, Kind.HALF_CLOSE);
            case GO_DEAF -> Oddities.endSlowly(agent, Kind.DEAFNESS);
        };
    }
}
