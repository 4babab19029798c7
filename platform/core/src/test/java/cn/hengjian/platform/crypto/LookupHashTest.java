package cn.hengjian.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LookupHashTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final LookupHash hash = LookupHash.ofKey(KEY);

    @Test
    void staysTheSameForeverSinceItIsStored() {
        assertThat(HexFormat.of().formatHex(hash.of("cadre.citizen_id", "11010519491231002X")))
                .isEqualTo("309ff3d9cccddfa9f3deac598690314af78f93d966c2098d9d406c68c0f48516");
    }

    @Test
    void differsByColumnValueAndKey() {
        var stored = hash.of("cadre.citizen_id", "1");

        assertThat(stored).hasSize(32).isEqualTo(LookupHash.ofKey(KEY).of("cadre.citizen_id", "1"));
        assertThat(hash.of("cadre.citizen_id", "2")).isNotEqualTo(stored);
        assertThat(hash.of("cadre.phone", "1")).isNotEqualTo(stored);
        assertThat(LookupHash.ofKey(GenerateKeys.key()).of("cadre.citizen_id", "1"))
                .isNotEqualTo(stored);
    }

    @Test
    void refusesAWeakOrUnreadableKeyWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LookupHash.ofKey(Base64.getEncoder().encodeToString(new byte[31])))
                .withMessage("the key is shorter than 32 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LookupHash.ofKey("***"))
                .withMessage("the key is not Base64");
    }
}
