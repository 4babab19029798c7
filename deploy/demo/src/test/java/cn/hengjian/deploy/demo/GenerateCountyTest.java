package cn.hengjian.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.county.PersonnelSheets;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateCountyTest {

    /** Fails when any change makes another county of the default seed; then every recorded output changes, too. */
    private static final String CADRES_OF_THE_DEFAULT_SEED =
            "5785306d6b0f27b030ff2754b5059a9eda53a7017606efdf2269237675678bc3";

    @TempDir
    private Path folder;

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        GenerateCounty.write(County.standard(), folder.resolve("one"));
        GenerateCounty.write(County.standard(), folder.resolve("two"));

        var digests = digests(folder.resolve("one"));
        assertThat(digests).hasSize(24).isEqualTo(digests(folder.resolve("two")));
        assertThat(digests).containsEntry("cadres.csv", CADRES_OF_THE_DEFAULT_SEED);
    }

    @Test
    void writesAnotherCountyForAnotherSeed() throws IOException {
        var asOf = County.DEFAULT_AS_OF;
        GenerateCounty.write(new County(1, 2_400, asOf), folder.resolve("one"));
        GenerateCounty.write(new County(2, 2_400, asOf), folder.resolve("two"));

        var one = digests(folder.resolve("one"));
        var two = digests(folder.resolve("two"));
        assertThat(one.keySet()).isEqualTo(two.keySet());
        assertThat(one.keySet()).allSatisfy(file -> assertThat(one.get(file)).isNotEqualTo(two.get(file)));
    }

    @Test
    void holdsTheSameCadresInEveryFormat() throws IOException {
        GenerateCounty.write(new County(3, 1_200, County.DEFAULT_AS_OF), folder);

        var unicode = Files.readAllLines(folder.resolve("cadres.csv"));
        var chinese = Files.readAllLines(folder.resolve("cadres.gb18030.csv"), Charset.forName("GB18030"));
        assertThat(unicode).hasSize(1_201);
        assertThat(unicode.getFirst()).startsWith("\uFEFFnumber,name,sex,birthDate,citizenId");
        assertThat(chinese.getFirst()).startsWith("干部编号,姓名,性别,出生日期,公民身份号码");
        assertThat(chinese.subList(1, 1_201)).isEqualTo(unicode.subList(1, 1_201));
        try (var workbook = new ReadableWorkbook(folder.resolve("cadres.xlsx").toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            var read = rows.toList();
            assertThat(read).hasSize(1_201);
            var first = read.get(1);
            var expected = unicode.get(1).split(",", -1);
            assertThat(List.of(text(first, 0), text(first, 1), text(first, 4)))
                    .containsExactly(expected[0], expected[1], expected[4]);
            assertThat(first.getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(LocalDate.parse(expected[3]));
        }
    }

    @Test
    void streamsAHundredThousandCadres() {
        var sheets = PersonnelSheets.of(new County(5, 100_000, County.DEFAULT_AS_OF));

        var cadres = sheets.get(2);
        try (var rows = cadres.rows().get()) {
            assertThat(rows.count()).isEqualTo(100_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seed x", "--cadres 1.5", "--as-of 2026-02-30", "--seed", "--unknown 1"})
    void refusesArgumentsItDoesNotKnow(String arguments) {
        assertThatThrownBy(() -> GenerateCounty.Order.parse(List.of(arguments.split(" "))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsItsArguments() {
        var order = GenerateCounty.Order.parse(
                List.of("--out", "x", "--seed", "7", "--cadres", "5000", "--as-of", "2025-06-30"));

        assertThat(order).isEqualTo(new GenerateCounty.Order(Path.of("x"), 7, 5_000, LocalDate.of(2025, 6, 30)));
    }

    private static String text(Row row, int cell) {
        return row.getCellAsString(cell).orElseThrow();
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        var digests = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                digests.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    private static String sha256(byte[] bytes) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes)).toString(16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
