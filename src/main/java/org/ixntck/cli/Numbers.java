package org.ixntck.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of a command line. The messages of picocli name a Java type instead of what is expected. */
final class Numbers {

    private static final String DIGITS = "[+-]?\\d+";

    private Numbers() {}

    static void register(CommandLine commands) {
        ITypeConverter<Integer> ints = whole(Integer::valueOf, Integer.MIN_VALUE, Integer.MAX_VALUE);
        ITypeConverter<Long> longs = whole(Long::valueOf, Long.MIN_VALUE, Long.MAX_VALUE);
        commands.registerConverter(int.class, ints)
                .registerConverter(Integer.class, ints)
                .registerConverter(long.class, longs)
                .registerConverter(Long.class, longs);
    }

    private static <T> ITypeConverter<T> whole(Function<String, T> parse, long min, long max) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        text.matches(DIGITS)
                                ? "expected a whole number from %d to %d, saw '%s'".formatted(min, max, text)
                                : "expected a whole number, saw '%s'".formatted(text));
            }
        };
    }
}
