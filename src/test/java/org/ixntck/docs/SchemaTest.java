package org.ixntck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ixntck.cli.Program;
import org.ixntck.journal.Event;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of real runs are as the schemas in docs/ say, and what is not so is noticed. */
class SchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static List<Path> runs;

    @BeforeAll
    static void certify() throws IOException {
        assertThat(Program.certify(
                                "--only",
                                "RG-01",
                                "--reports",
                                folder.resolve("good").toString())
                        .code())
                .isZero();
        Path bad = folder.resolve("bad");
        String[] defect = {"--only", "AD-01", "--adapter", "defect/forgets-connection-after-logout"};
        assertThat(certify(bad, defect)).isEqualTo(1);
        Path known = folder.resolve("known.yaml");
        Program draft = Program.run(
                "known-failures", bad.resolve("latest").toString(), "--owner", "Jane", "--expires", "2099-01-31");
        Files.writeString(known, draft.out().replace("reason: TODO", "reason: mended soon"));
        Path accepted = folder.resolve("accepted");
        assertThat(certify(
                        accepted,
                        "--only",
                        "AD-01",
                        "--adapter",
                        "defect/forgets-connection-after-logout",
                        "--known-failures",
                        known.toString()))
                .isZero();
        runs = List.of(folder.resolve("good/latest"), bad.resolve("latest"), accepted.resolve("latest"));
    }

    private static int certify(Path reports, String... options) {
        String[] all = Arrays.copyOf(options, options.length + 2);
        all[options.length] = "--reports";
        all[options.length + 1] = reports.toString();
        return Program.certify(all).code();
    }

    private static JsonNode document(String name) throws IOException {
        return MAPPER.readTree(Path.of("..", "docs", name + ".schema.json").toFile());
    }

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document(name));
    }

    @ParameterizedTest
    @CsvSource({"verdict, verdict.json", "manifest, manifest.json"})
    void shouldDescribeTheFilesOfRuns(String name, String file) throws IOException {
        JsonSchema schema = schema(name);
        for (Path run : runs) {
            assertThat(schema.validate(MAPPER.readTree(run.resolve(file).toFile())))
                    .as(run.toString())
                    .isEmpty();
        }
    }

    @Test
    void shouldDescribeEachEntryOfJournals() throws IOException {
        JsonSchema schema = schema("journal-entry");
        for (Path run : runs) {
            for (String line : Files.readAllLines(run.resolve("journal.ndjson"))) {
                assertThat(schema.validate(MAPPER.readTree(line))).as(line).isEmpty();
            }
        }
    }

    /** Every member that the schema requires is missed, and every one that a file has is described. */
    @ParameterizedTest
    @CsvSource({"verdict, verdict.json", "manifest, manifest.json"})
    void shouldNoticeEachMemberThatIsMissingOrOfAnotherType(String name, String file) throws IOException {
        JsonSchema schema = schema(name);
        ObjectNode whole =
                (ObjectNode) MAPPER.readTree(runs.get(0).resolve(file).toFile());
        Set<String> members = new TreeSet<>();
        whole.fieldNames().forEachRemaining(members::add);
        Set<String> described = new TreeSet<>();
        document(name).get("properties").fieldNames().forEachRemaining(described::add);

        assertThat(described).isEqualTo(members);
        for (String member : members) {
            assertThat(schema.validate(whole.deepCopy().without(member)))
                    .as(member)
                    .isNotEmpty();
            assertThat(schema.validate(whole.deepCopy().set(member, MAPPER.nullNode())))
                    .as(member)
                    .isNotEmpty();
        }
    }

    @Test
    void shouldDescribeEachTypeOfEventByItsMembers() throws IOException {
        JsonNode types = document("journal-entry").get("$defs");
        for (JsonSubTypes.Type type :
                Event.class.getAnnotation(JsonSubTypes.class).value()) {
            Set<String> members = Arrays.stream(type.value().getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            members.add("type");
            Set<String> described = new TreeSet<>();
            types.path(type.name()).path("properties").fieldNames().forEachRemaining(described::add);

            assertThat(described).as(type.name()).isEqualTo(members);
        }
        assertThat(types).hasSize(Event.class.getAnnotation(JsonSubTypes.class).value().length);
    }

    @Test
    void shouldNoticeAnEntryThatIsNone() throws IOException {
        JsonSchema schema = schema("journal-entry");
        String line = Files.readAllLines(runs.get(0).resolve("journal.ndjson")).get(1);

        for (String wrong : List.of(
                line.replaceFirst("\"chain\":\"", "\"chain\":\"x"),
                line.replaceFirst("\"type\":\"[a-z-]+\"", "\"type\":\"tidemark\""),
                line.replaceFirst("\"seq\":2", "\"seq\":\"2\""),
                line.replaceFirst("\"at\"", "\"when\""))) {
            assertThat(wrong).isNotEqualTo(line);
            assertThat(schema.validate(MAPPER.readTree(wrong))).as(wrong).isNotEmpty();
        }
    }
}
