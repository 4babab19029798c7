package cn.hengjian.supervision.visit;

import static cn.hengjian.supervision.testing.County.database;

import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** A unit whose traces can be told from everything else, and those of its double from it. */
record Secret(UUID id, String code, String name, List<String> traces) {

    /** A new unit; all that is made are of one kind and of equal length. */
    static Secret unit() {
        var id = UUID.randomUUID();
        var mark = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        var code = "Q" + mark;
        var name = "隐" + mark.substring(16) + "局";
        var unit = new Secret(id, code, name, traces(id, code, name));
        database()
                .update(Sql.of(
                        "INSERT INTO unit (id, code, name, kind, path, version) VALUES (?, ?, ?, 'DEPARTMENT', ?::ltree, 1)",
                        unit.id,
                        unit.code,
                        unit.name,
                        unit.code));
        return unit;
    }

    /** Everything by which it could be recognised: in text, in bytes as PostgreSQL prints them, and plainly hashed. */
    private static List<String> traces(UUID id, String code, String name) {
        return Stream.of(code, name, id.toString())
                .flatMap(text -> Stream.of(text, hex(text.getBytes(StandardCharsets.UTF_8)), hex(Sha256.of(text))))
                .flatMap(trace -> Stream.of(trace, trace.replace("-", "")))
                .map(trace -> trace.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    boolean isIn(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return traces.stream().anyMatch(small::contains);
    }

    /** A text with another word in its place, so that two units' answers can be compared. */
    String hideIn(String text) {
        return text.replace(code, "CODE").replace(name, "NAME").replace(id.toString(), "ID");
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
