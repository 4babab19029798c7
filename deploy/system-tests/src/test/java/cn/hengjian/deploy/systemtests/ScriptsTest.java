package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.deploy.demo.GenerateCounty;
import cn.hengjian.deploy.demo.county.FaultyRoster;
import cn.hengjian.deploy.demo.county.SheetFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The examples that the documentation shows, and the integration script, against a whole suite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptsTest {

    private Path folder;
    private Shell shell;
    private String sheets;
    private String run;
    private Shell.Said integrated;

    /** The script of the whole main job leaves a run behind, which the examples go on with. */
    @BeforeAll
    void integrate(@TempDir Path scratch) throws Exception {
        folder = scratch;
        shell = new Shell(SharedSuite.running(), folder);
        sheets = folder.resolve("sheets").toString();
        GenerateCounty.main(new String[] {"--out", sheets});
        integrated = shell.run(shell.client(), "integrate.sh", sheets);
        assertThat(integrated.code()).as(integrated.text()).isZero();
        run = integrated.text().replaceAll("(?s).*computed \\(([0-9a-f-]{36})\\).*", "$1");
    }

    @Test
    void integratesACountySystem() {
        assertThat(integrated.text())
                .contains("logged in as county-system", "the roster is there already", "scheme DEMO-LEADER", "Why:")
                .containsPattern("personnel: \\d{3,} events read")
                .containsPattern("(?m)^· assessment: [1-9]\\d* events read$")
                .endsWith("· done\n");
    }

    @Test
    void saysHowItIsCalledWhenItIsCalledWrongly() throws Exception {
        var said = shell.run(shell.client(), "integrate.sh", "no-such-folder");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("HENGJIAN_SECRET_FILE=secret", "./integrate.sh SHEETS");
    }

    @Test
    void getsATokenAndTellsWhyNot() throws Exception {
        var token = shell.run(shell.client(), "examples/token.sh");
        Files.writeString(folder.resolve("wrong"), "wrong\n");
        var refused = new HashMap<>(shell.client());
        refused.put("HENGJIAN_SECRET_FILE", "wrong");
        var no = shell.run(refused, "examples/token.sh");

        assertThat(token.code()).as(token.text()).isZero();
        assertThat(token.text()).matches("Authorization: Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        assertThat(no.code()).isEqualTo(1);
        assertThat(no.text()).contains("unauthorized_client");
    }

    @Test
    void importsDryAndForGood() throws Exception {
        var faulty = new SheetFiles(folder, LocalDate.EPOCH).csv(FaultyRoster.sheet());
        var units = Files.readAllLines(Path.of(sheets, "units.csv"));
        var county = units.get(1).split(",", -1)[0];
        Files.write(folder.resolve("unit.csv"), List.of(units.getFirst(), aUnit(units.getFirst(), county)));

        var no = as("org.wang", "import.sh", "cadres", faulty.toString());
        var yes = as("org.wang", "import.sh", "units", "unit.csv");

        assertThat(no.code()).isEqualTo(1);
        assertThat(no.text()).contains("row 3 citizenId: The check character does not fit");
        assertThat(yes.code()).as(yes.text()).isZero();
        assertThat(yes.text()).isEqualTo("1 rows are right\n1 rows imported\n");
    }

    @Test
    void readsACadre() throws Exception {
        var said = as("org.wang", "read-cadre.sh", "C000142", "D005");
        var no = as("org.wang", "read-cadre.sh", "C000142", "D001");

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains("\"number\": \"C000142\"");
        assertThat(no.code()).isEqualTo(1);
        assertThat(no.text()).isEqualTo("no cadre C000142 in D001\n");
    }

    @Test
    void explainsAScore() throws Exception {
        var said = as("assess.sun", "explanation.sh", run, "C000928");

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains("L1 重点任务完成率", "Rank 60 of 60");
    }

    @Test
    void certifiesAReview() throws Exception {
        var variables = Map.of("COUNTS", shell.header("assess.sun"), "CERTIFIES", shell.header("assess.qian"));

        var said = shell.run(variables, "examples/review.sh", run, sheets + "/review-totals.csv");

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).endsWith(" CERTIFIED\n");
    }

    @Test
    void closesAFinding() throws Exception {
        var said = aFinding("W4.1");

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).containsPattern("order \\S+ CLOSED\nfinding \\S+ CLOSED\n$");
    }

    @Test
    void followsTheFeedFromWhereItWas() throws Exception {
        var first = as("org.wang", "follow-feed.sh", "supervision", "place");
        aFinding("W4.2");
        var second = as("org.wang", "follow-feed.sh", "supervision", "place");

        assertThat(first.code()).as(first.text()).isZero();
        var ids = new ArrayList<>(ids(second));
        assertThat(second.text()).contains("cn.hengjian.supervision.finding.raised.v1");
        assertThat(ids).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ids(first));
    }

    /** Of a kind of its own: what comes back at a unit is graver, and closes later. */
    private Shell.Said aFinding(String wind) throws Exception {
        var variables = Map.of(
                "INSPECTOR", shell.header("supervision.chen"),
                "LEADER", shell.header("leader.d001"),
                "HR", shell.header("hr.d001"),
                "OTHER", shell.header("supervision.zhao"));
        return shell.run(variables, "examples/finding.sh", "D001", wind);
    }

    private Shell.Said as(String name, String example, String... arguments) throws Exception {
        return shell.run(Map.of("HENGJIAN_AUTH", shell.header(name)), "examples/" + example, arguments);
    }

    private static List<String> ids(Shell.Said said) {
        return said.text()
                .lines()
                .map(line -> line.substring(line.lastIndexOf(' ')))
                .toList();
    }

    private static String aUnit(String header, String county) {
        var values = Map.of("code", "DOCS-1", "name", "接口示例单位", "kind", "DEPARTMENT", "parentCode", county);
        return String.join(
                ",",
                Stream.of(header.replace("\uFEFF", "").split(",", -1))
                        .map(column -> values.getOrDefault(column, ""))
                        .toList());
    }
}
