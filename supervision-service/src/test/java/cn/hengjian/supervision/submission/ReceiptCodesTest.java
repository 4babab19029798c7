package cn.hengjian.supervision.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.crypto.GenerateKeys;
import cn.hengjian.platform.crypto.LookupHash;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Codes are reckoned from keys alone, so that no container is needed. */
class ReceiptCodesTest {

    private static final Content LETTER = new Content("标题", "内容");

    private final ReceiptCodes codes = new ReceiptCodes(LookupHash.ofKey(GenerateKeys.key()), new ObjectMapper());

    @Test
    void drawsFiveGroupsOfFourWithoutLookAlikes() {
        for (int i = 0; i < 100; i++) {
            assertThat(codes.draw(UUID.randomUUID(), LETTER))
                    .matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
        }
    }

    @Test
    void drawsTheSameForTheSameLetterAndKeyOnly() {
        var key = UUID.randomUUID();
        var drawn = new HashSet<String>();

        drawn.add(codes.draw(key, LETTER));
        drawn.add(codes.draw(key, LETTER));
        drawn.add(codes.draw(key, new Content("标题", "内容二")));
        drawn.add(codes.draw(UUID.randomUUID(), LETTER));
        drawn.add(new ReceiptCodes(LookupHash.ofKey(GenerateKeys.key()), new ObjectMapper()).draw(key, LETTER));

        assertThat(drawn).hasSize(4);
    }

    @Test
    void readsWhatPeopleType() {
        var code = codes.draw(UUID.randomUUID(), LETTER);

        assertThat(codes.hash(code.toLowerCase(Locale.ROOT)
                        .replace("-", " ")
                        .replace('0', 'o')
                        .replace('1', 'l')))
                .isEqualTo(codes.hash(code))
                .hasSize(32);
    }

    @Test
    void findsEveryWrongCharacter() {
        var code = codes.draw(UUID.randomUUID(), LETTER).replace("-", "");
        var good = codes.hash(code);

        for (int i = 0; i < code.length(); i++) {
            for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                var typed = code.substring(0, i) + other + code.substring(i + 1);
                if (!typed.equals(code)) {
                    assertThat(ReceiptCodes.isSound(typed)).as(typed).isFalse();
                    assertThat(codes.hash(typed)).isNotEqualTo(good);
                }
            }
        }
    }
}
