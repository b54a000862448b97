package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MILLI;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/**
 * How wild it is. Times are means in nanoseconds, 0 for never.
 *
 * @param pause between two things that an agent does
 * @param habits how often an agent does what, relative to each other
 * @param loss between two losses of a server
 * @param returning between two moments in which all agents of a deployment come back at once
 * @param blink between two losses of a reporting engine's connection
 * @param stall between two stalls of the kit
 * @param forced between two state changes that nobody asked for
 * @param lull between two times in which no agent does anything
 * @param aftermath for how long nobody does anything before a deployment is taken down
 * @param slow part of the messages of a server that take any time within their budget
 * @param fickle part of the logins that a reporting engine answers late or not at all
 * @param freezes whether a server may also be frozen and thawed
 * @param odd whether servers make different things of what the models leave them most free in
 */
public record Mood(
        long pause,
        Map<Habit, Integer> habits,
        long loss,
        long returning,
        long blink,
        long stall,
        long forced,
        long lull,
        long aftermath,
        double slow,
        double fickle,
        boolean freezes,
        boolean odd) {

    private static final long SECOND = 1_000 * MILLI;

    public Mood {
        habits = Map.copyOf(habits);
    }

    /** An ordinary working day: agents log in and out, connections are lost one by one, a server is lost now and then. */
    public static Mood calm() {
        Map<Habit, Integer> habits = new EnumMap<>(Habit.class);
        habits.put(Habit.LOG_OUT, 4);
        habits.put(Habit.LOG_OUT_AND_IN, 2);
        habits.put(Habit.CHANGE_MEDIA, 4);
        habits.put(Habit.TOGGLE_AVAILABLE, 2);
        habits.put(Habit.COME_BACK_LATER, 3);
        habits.put(Habit.SEND_REFUSED_LOGIN, 1);
        habits.put(Habit.REGISTER_AS_STRANGER, 1);
        habits.put(Habit.ASK_EARLY, 1);
        return new Mood(
                2 * SECOND,
                habits,
                20 * SECOND,
                0,
                30 * SECOND,
                0,
                20 * SECOND,
                15 * SECOND,
                8 * SECOND,
                0.1,
                0.05,
                false,
                false);
    }

    /** Everything at once. */
    public static Mood storm() {
        Map<Habit, Integer> habits = new EnumMap<>(Habit.class);
        for (Habit habit : EnumSet.complementOf(EnumSet.copyOf(Habit.ODD))) {
            habits.put(habit, 2);
        }
        habits.put(Habit.COME_BACK_AT_ONCE, 8);
        habits.put(Habit.COME_BACK_LATER, 4);
        habits.put(Habit.CHANGE_MEDIA, 4);
        habits.put(Habit.FLAP, 1);
        return new Mood(
                400 * MILLI,
                habits,
                6 * SECOND,
                8 * SECOND,
                4 * SECOND,
                3 * SECOND,
                4 * SECOND,
                10 * SECOND,
                8 * SECOND,
                0.3,
                0.3,
                true,
                false);
    }

    /** A storm of agents that also do what the models leave a server most free in. */
    public static Mood oddStorm() {
        Mood storm = storm();
        Map<Habit, Integer> habits = new EnumMap<>(storm.habits);
        Habit.ODD.forEach(habit -> habits.put(habit, 3));
        return new Mood(
                storm.pause,
                habits,
                storm.loss,
                storm.returning,
                storm.blink,
                storm.stall,
                storm.forced,
                storm.lull,
                storm.aftermath,
                storm.slow,
                storm.fickle,
                true,
                true);
    }

    /** The mix of messages, takeovers and reconnects that a certification has. */
    public static Mood certification() {
        Map<Habit, Integer> habits = new EnumMap<>(Habit.class);
        for (Habit habit : EnumSet.complementOf(EnumSet.copyOf(Habit.ODD))) {
            habits.put(habit, 1);
        }
        habits.put(Habit.COME_BACK_LATER, 3);
        habits.put(Habit.LOG_OUT, 3);
        habits.remove(Habit.FLAP);
        return new Mood(
                480 * MILLI,
                habits,
                2 * SECOND,
                20 * SECOND,
                8 * SECOND,
                10 * SECOND,
                0,
                5 * SECOND,
                600 * MILLI,
                0.05,
                0.05,
                false,
                false);
    }

    /** The same without frozen servers. */
    public Mood withoutFreezes() {
        return new Mood(
                pause, habits, loss, returning, blink, stall, forced, lull, aftermath, slow, fickle, false, odd);
    }

    /** The same without stalls of the kit. */
    public Mood withoutStalls() {
        return new Mood(pause, habits, loss, returning, blink, 0, forced, lull, aftermath, slow, fickle, freezes, odd);
    }

    /** The same with reporting engines that stay connected while their servers run. */
    public Mood withoutBlinks() {
        return new Mood(pause, habits, loss, returning, 0, stall, forced, lull, aftermath, slow, fickle, freezes, odd);
    }

    /** The same without one habit. */
    public Mood without(Habit habit) {
        Map<Habit, Integer> fewer = new EnumMap<>(habits);
        fewer.remove(habit);
        return new Mood(
                pause, fewer, loss, returning, blink, stall, forced, lull, aftermath, slow, fickle, freezes, odd);
    }
}
