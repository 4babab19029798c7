package cn.hengjian.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiPathTest {

    @ParameterizedTest
    @CsvSource({
        "/api/assessment/v1/ballots/7/casts,           true",
        "/api/assessment/v1/ballots/7/token,           false",
        "/api/personnel/v1/ballots/7/casts,            false",
        "/api/supervision/v1/public/opinions,          true",
        "/api/supervision/v1/public/attachments,       true",
        "/api/supervision/v1/public/follow-up/rating,  true",
        "/api/supervision/v1/public,                   false",
        "/api/supervision/v1/publicity/opinions,       false",
        "/api/supervision/v1/opinions/public/opinions, false",
        "/api/assessment/v1/public/opinions,           false",
    })
    void knowsWhereNobodyIsToBeKnown(String path, boolean anonymous) {
        assertThat(ApiPath.read(path).orElseThrow().isAnonymous()).isEqualTo(anonymous);
    }
}
