package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.cadre.CadreView.FamilyMemberView;
import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.LookupHash;
import cn.hengjian.platform.crypto.Masks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Members of the family as they are kept: each field encrypted for its row, and relation and name hashed with a key, so
 * that no file has anybody twice. The link to another file stays readable, because kinship is asked in sets (CSL-74).
 */
@ApplicationScoped
public class FamilyFields {

    public static final String TABLE = "family_member";
    public static final String HASH = "member_hash";

    /** The columns that are encrypted. */
    public static final List<String> COLUMNS =
            List.of("relation", "name", "birth_date", "political_status", "workplace");

    /** The members of the file {@code c}, for {@link #read}. */
    static final String MEMBERS = """
            (SELECT jsonb_agg(to_jsonb(f) - ARRAY['cadre_id', 'version', 'relative_id', 'member_hash', 'plain']
                    || jsonb_build_object('relative_number', r.number) ORDER BY f.id)
             FROM family_member f LEFT JOIN cadre r ON r.id = f.relative_id WHERE f.cadre_id = c.id)""";

    private static final String BYTES = "\\x";
    private static final String HIDDEN = "***";

    private final FieldCipher cipher;
    private final LookupHash hash;
    private final ObjectMapper mapper;

    FamilyFields(FieldCipher cipher, LookupHash hash, ObjectMapper mapper) {
        this.cipher = cipher;
        this.hash = hash;
        this.mapper = mapper.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** A value of a column, encrypted for the row of a member, as PostgreSQL writes bytes. */
    public String seal(String column, String value, UUID member) {
        return BYTES + HexFormat.of().formatHex(cipher.encrypt(value, place(column, member)));
    }

    public String open(String column, String sealed, UUID member) {
        return cipher.decrypt(HexFormat.of().parseHex(sealed, BYTES.length(), sealed.length()), place(column, member));
    }

    /** Encrypts a row, by column; what stays the same keeps its ciphertext, so that the history notes real changes only. */
    public void seal(ObjectNode row, UUID member, JsonNode before) {
        for (var column : COLUMNS) {
            if (row.hasNonNull(column)) {
                var value = row.get(column).asText();
                row.put(
                        column,
                        before.hasNonNull(column)
                                        && open(column, before.get(column).asText(), member)
                                                .equals(value)
                                ? before.get(column).asText()
                                : seal(column, value, member));
            }
        }
    }

    /** Decrypts a row, by column. */
    public void open(ObjectNode row, UUID member) {
        for (var column : COLUMNS) {
            if (row.hasNonNull(column)) {
                row.put(column, open(column, row.get(column).asText(), member));
            }
        }
    }

    /** Which member of which file it is, as PostgreSQL writes bytes. */
    public String hash(String cadreNumber, String relation, String name) {
        return BYTES + HexFormat.of().formatHex(hash.of(TABLE, String.join("\n", cadreNumber, relation, name)));
    }

    /** What is shown of a value to those who see the family masked. */
    public static String masked(String column, String value) {
        return switch (column) {
            case "relation" -> value;
            case "name" -> Masks.name(value);
            default -> HIDDEN;
        };
    }

    /** The members of a file, whole. */
    List<FamilyMemberView> read(@Nullable String members) {
        if (members == null) {
            return List.of();
        }
        try {
            return Arrays.stream(mapper.readValue(members, ObjectNode[].class))
                    .map(this::member)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb is always JSON", e);
        }
    }

    private FamilyMemberView member(ObjectNode row) {
        open(row, UUID.fromString(row.get("id").asText()));
        return mapper.convertValue(row, FamilyMemberView.class);
    }

    private static FieldCipher.Place place(String column, UUID member) {
        return new FieldCipher.Place(TABLE, column, member);
    }
}
