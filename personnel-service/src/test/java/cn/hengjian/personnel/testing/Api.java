package cn.hengjian.personnel.testing;

import static io.restassured.RestAssured.given;

import cn.hengjian.platform.testing.TestIssuer;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The API as one person uses it. */
public final class Api {

    public static final String ROOT = "/api/personnel/v1";

    /** The organisation department, which may do most. */
    public static final Api ORGANISATION = new Api(TestIssuer.token("org.wang", "organisation"));

    private final String token;
    private final String language;

    private Api(String token, String language) {
        this.token = token;
        this.language = language;
    }

    public Api(String token) {
        this(token, "en");
    }

    /** A person with a county-wide role. */
    public static Api of(String role) {
        return new Api(TestIssuer.token("user." + role, role));
    }

    public static Api ofUnit(String unit, String... roles) {
        return new Api(TestIssuer.unitToken("user." + unit.toLowerCase(Locale.ROOT), unit, roles));
    }

    public static Api ofCadre(String number) {
        return new Api(TestIssuer.cadreToken("cadre." + number, number));
    }

    public Api inChinese() {
        return new Api(token, "zh-CN");
    }

    /** Somebody of an office who is a cadre, too. */
    public static Api ofCadreInOffice(String number, String role) {
        return new Api(TestIssuer.claims("cadre." + number)
                .claim("realm_access", Map.of("roles", List.of("cadre", role)))
                .claim("cadre", number)
                .jws()
                .sign(TestIssuer.privateKey()));
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).header("Accept-Language", language);
    }

    public Response get(String path, Object... parameters) {
        return request().get(ROOT + path, parameters);
    }

    public Response post(String path, Object body, Object... parameters) {
        return request().contentType(ContentType.JSON).body(body).post(ROOT + path, parameters);
    }

    public Response post(String path, Object body, Map<String, String> headers) {
        return request()
                .headers(headers)
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + path);
    }

    public Response patch(String path, long version, Object body) {
        return request()
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(body)
                .patch(ROOT + path);
    }
}
