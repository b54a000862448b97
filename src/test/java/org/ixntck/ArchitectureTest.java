package org.ixntck;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.History;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dependencies between packages, and what no main code does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private static final String ROOT = "org.ixntck.";

    private JavaClasses classes;

    @BeforeAll
    void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ixntck");
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).split("\\.")[0];
    }

    private Set<String> rooms() {
        return classes.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT))
                .map(ArchitectureTest::room)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allowed(String room) {
        return Packages.KIT.containsKey(room) ? Packages.KIT.get(room) : Packages.BESIDE.get(room);
    }

    Stream<String> allRooms() {
        return rooms().stream();
    }

    @Test
    void every_room_has_its_arrows() {
        assertThat(rooms())
                .contains(
                        "journal",
                        "judge",
                        "lab",
                        "fault",
                        "peer",
                        "plan",
                        "steps",
                        "run",
                        "cli",
                        "reference",
                        "endpoint")
                .allSatisfy(room -> assertThat(allowed(room)).as(room).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("allRooms")
    void no_arrow_runs_back_up(String room) {
        String[] others = Stream.concat(Packages.KIT.keySet().stream(), Packages.BESIDE.keySet().stream())
                .filter(other -> !other.equals(room) && !allowed(room).contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        if (others.length > 0) {
            check(noClasses()
                    .that()
                    .resideInAPackage(ROOT + room + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others)));
        }
    }

    @Test
    void nothing_depends_on_the_command_line() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.ixntck.cli..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.ixntck.cli..")));
    }

    @ParameterizedTest
    @MethodSource("recorders")
    void what_reads_the_record_knows_messages_but_no_servers(String room) {
        DescribedPredicate<JavaClass> adapter = resideInAPackage("org.ixntck.adapter..");
        check(noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(adapter.and(
                        describe("other than Message", type -> !type.getName().equals(Message.class.getName())))));
    }

    static Stream<String> recorders() {
        return Stream.of("org.ixntck.journal..", "org.ixntck.judge..", "org.ixntck.report..");
    }

    @Test
    void the_judge_has_no_socket_and_no_clock() {
        check(noClasses()
                .that()
                .resideInAPackage("org.ixntck.judge..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net..", "java.nio.channels..", "io.netty..", "java.time.."))
                .orShould()
                .callMethod(System.class, "nanoTime"));
    }

    /** The model sees each entry once, and shares no code with claims and invariants. */
    @Test
    void the_model_reads_entries_and_nothing_else_of_the_judge() {
        check(noClasses()
                .that()
                .resideInAPackage("org.ixntck.judge.model..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.ixntck.judge.rule..",
                        "org.ixntck.judge.claim..",
                        "org.ixntck.judge.invariant..",
                        "org.ixntck.judge.known..",
                        "org.ixntck.judge.verdict.."))
                .orShould()
                .dependOnClassesThat(describe("History", type -> type.getName().equals(History.class.getName()))));
    }

    @Test
    void what_vendors_compile_against_is_the_jdk_alone() {
        check(noClasses()
                .that()
                .resideInAPackage("org.ixntck.adapter..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("org.ixntck.adapter..", "java..", "javax.net..")));
    }

    @Test
    void adapters_share_nothing_with_the_kit() {
        String[] kit =
                Packages.KIT.keySet().stream().map(room -> ROOT + room + "..").toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAnyPackage("org.ixntck.reference..", "org.ixntck.endpoint..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(kit)));
    }

    @Test
    void packages_are_free_of_cycles_at_every_level() {
        Map<String, Set<String>> arrows = Packages.of(classes);
        assertThat(arrows).containsKeys("journal", "judge.model", "reference.defect.login", "wire.json");
        assertThat(Packages.cycles(arrows)).isEmpty();
    }

    /** The reference servers probe their own port when they stop. */
    @Test
    void nobody_sleeps() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.ixntck.reference..")
                .should()
                .callMethodWhere(isCall(Thread.class, "sleep")));
    }

    @Test
    void nobody_asks_the_clock_on_the_wall_for_a_time_span() {
        check(noClasses().should().callMethodWhere(isCall(System.class, "currentTimeMillis")));
    }

    @Test
    void chance_has_a_seed() {
        check(noClasses().should().callConstructor(Random.class));
    }

    @Test
    void nothing_static_changes() {
        check(fields().that().areStatic().should().beFinal());
    }

    @Test
    void no_class_is_a_drawer_for_everything() {
        check(noClasses().should().haveNameMatching(".*Utils?"));
    }

    private static DescribedPredicate<JavaAccess<?>> isCall(Class<?> owner, String method) {
        return describe(
                owner.getSimpleName() + "." + method,
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getTarget().getName().equals(method));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(classes);
    }
}
