package cn.hengjian.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer aZ.09.-_", "bearer aZ.09.-_", "BEARER   aZ.09.-_ \t"})
    void readsATokenWhateverTheCaseOfTheSchemeAndTheSpaceAroundIt(String header) {
        assertThat(BearerToken.read(header)).isEqualTo(new BearerToken.Compact("aZ.09.-_"));
    }

    @Test
    void readsATokenWithoutSignature() {
        assertThat(BearerToken.read("Bearer ab.cd.")).isEqualTo(new BearerToken.Compact("ab.cd."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "ab.cd",
                "a.cd.ef",
                "ab.c.ef",
                ".cd.ef",
                "ab..ef",
                "..",
                "ab.cd.ef.gh",
                "ab.cd.ef.",
                "ab.cd.e=",
                "ab.cd.e+",
                "ab.cd.e/",
                "ab.c d.ef",
                "ab.cd.e\u0000",
                "ab.cd.\u00e9",
                "ab.cd.\u0161",
                "\uff41b.cd.ef",
                "ab.cd.ef, gh.ij.kl"
            })
    void readsNothingElse(String value) {
        assertThat(BearerToken.read("Bearer " + value)).isEqualTo(new BearerToken.Missing(TokenFault.UNREADABLE));
    }
}
