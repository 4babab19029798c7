package cn.hengjian.assessment.ballot;

import static io.restassured.RestAssured.given;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.Assessment;
import cn.hengjian.platform.crypto.Sha256;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A review with electronic ballots, as its organisers and voters take part in it. */
record Vote(UUID review) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A review whose roster is locked; sheets and voters as lines of the two sheets. */
    static Vote prepared(UUID run, List<String> sheets, List<String> voters) {
        return prepared(run, Map.of(), sheets, voters);
    }

    /** A review that asks more than the usual. */
    static Vote prepared(UUID run, Map<String, Object> more, List<String> sheets, List<String> voters) {
        var command = new HashMap<>(more);
        command.put("runId", run);
        command.put("title", "民主测评");
        var review = Assessment.id(Api.sun()
                .contentType("application/json")
                .body(command)
                .post("/reviews")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath());
        var vote = new Vote(review);
        vote.act("roster-lock").then().statusCode(200);
        vote.require(vote.importSheets(sheets));
        vote.require(vote.importVoters(voters));
        return vote;
    }

    JsonPath importSheets(List<String> lines) {
        return upload("ballot-sheets", "sheet,voterClass,cadreNumber\n", lines);
    }

    JsonPath importVoters(List<String> lines) {
        return upload("ballot-voters", "sheet,cadreNumber\n", lines);
    }

    Response act(String action) {
        return Api.sun().post("/reviews/{id}/" + action, review);
    }

    /** The only sheet that the cadre may vote on. */
    static JsonPath sheetOf(String cadre) {
        var list = Api.cadre(cadre)
                .get("/ballots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        list.setRootPath("items[0]");
        return list;
    }

    /** A token that has been signed for a voter. */
    static Token tokenOf(String cadre) {
        var sheet = sheetOf(cadre);
        var draft = Draft.of(sheet);
        var answer = issue(cadre, draft);
        answer.then().statusCode(200);
        return draft.sign(Base64.getUrlDecoder().decode(answer.<String>path("blindSignature")));
    }

    static Response issue(String cadre, Draft draft) {
        return Api.cadre(cadre)
                .contentType("application/json")
                .body(Map.of("blindedMessage", Encoded.text(draft.blinded())))
                .post("/ballots/{sheet}/token", draft.sheet());
    }

    /** A token before it is signed. */
    record Draft(String sheet, byte[] message, byte[] blinded, BlindVoter voter) {

        static Draft of(JsonPath sheet) {
            var message = new byte[64];
            RANDOM.nextBytes(message);
            var voter = new BlindVoter(key(sheet));
            return new Draft(sheet.getString("sheetId"), message, voter.blind(message), voter);
        }

        Token sign(byte[] blindSignature) {
            return new Token(sheet, message, voter.unblind(blindSignature));
        }

        private static RSAPublicKey key(JsonPath sheet) {
            try {
                return (RSAPublicKey) KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(
                                number(sheet.getString("key.n")), number(sheet.getString("key.e"))));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        private static BigInteger number(String text) {
            return new BigInteger(1, Base64.getUrlDecoder().decode(text));
        }
    }

    /** The right to cast one ballot. */
    record Token(String sheet, byte[] message, byte[] signature) {

        /** Without any token of the realm; marks as {@code C000001=COMPETENT} or {@code C000001/B1=COMPETENT}. */
        Response cast(String... marks) {
            return castOn(sheet, marks);
        }

        /** With comments on subjects, by number. */
        Response castWith(Map<String, String> comments, String... marks) {
            var said = comments.entrySet().stream()
                    .map(comment -> Map.of("cadreNumber", comment.getKey(), "text", comment.getValue()))
                    .toList();
            return post(sheet, Map.of("comments", said), marks);
        }

        Response castOn(String otherSheet, String... marks) {
            return post(otherSheet, Map.of(), marks);
        }

        private Response post(String otherSheet, Map<String, Object> more, String... marks) {
            var given = Arrays.stream(marks)
                    .map(mark -> mark.split("[/=]", 3))
                    .map(mark -> mark.length == 2
                            ? Map.of("cadreNumber", mark[0], "grade", mark[1])
                            : Map.of("cadreNumber", mark[0], "question", mark[1], "grade", mark[2]))
                    .collect(Collectors.toList());
            var body = new HashMap<>(more);
            body.put("message", Encoded.text(message));
            body.put("signature", Encoded.text(signature));
            body.put("marks", given);
            return anybody().contentType("application/json").body(body).post("/ballots/{sheet}/casts", otherSheet);
        }

        String receipt() {
            return Encoded.text(Sha256.of(message));
        }
    }

    static RequestSpecification anybody() {
        return given().basePath(Api.ROOT).header("Accept-Language", "en");
    }

    private JsonPath upload(String kind, String header, List<String> lines) {
        return Api.upload(Api.sun(), kind, review, "ALL_OR_NOTHING", header + String.join("\n", lines) + "\n");
    }

    private void require(JsonPath job) {
        if (!job.getString("state").equals("SUCCEEDED")) {
            throw new AssertionError(job.prettify());
        }
    }
}
