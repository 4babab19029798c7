package cn.hengjian.personnel.correction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import java.util.Map;

/** Makes requests for correction. */
final class Corrections {

    static final Map<String, Object> REQUEST = Map.of("record", "cadre", "statement", "籍贯应为宁澄县，见户口簿");
    static final Map<String, Object> ACCEPTED = Map.of("outcome", "ACCEPTED", "reasons", "经核对户口簿属实");
    static final Map<String, Object> REFUSED = Map.of("outcome", "REFUSED", "reasons", "与档案原件一致");

    private Corrections() {}

    /** The id of a request that a cadre files. */
    static String file(County.Cadre cadre) {
        var response = Api.ofCadre(cadre.number()).post("/corrections", REQUEST);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath().getString("id");
    }
}
