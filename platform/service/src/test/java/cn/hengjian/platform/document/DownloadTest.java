package cn.hengjian.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DownloadTest {

    @ParameterizedTest
    @CsvSource({
        "T-1, T-1.pdf",
        "县督改〔2026〕3号, %E5%8E%BF%E7%9D%A3%E6%94%B9%E3%80%942026%E3%80%953%E5%8F%B7.pdf",
        "a b+c*d, a%20b%2Bc%2Ad.pdf",
        "'../a\"; x=\"\n', ..%2Fa%22%3B%20x%3D%22%0A.pdf"
    })
    void answersWithAFileUnderItsOwnName(String number, String encoded) {
        var answer = Call.organisation().get("/sheets?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"document.pdf\"; filename*=UTF-8''" + encoded);
        assertThat(answer.bytes()).startsWith("%PDF-1.".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void answersInTheLanguageThatTheReaderAsksFor() {
        var english = Call.organisation().get("/sheets?number=1");
        var chinese = Call.organisation().inChinese().get("/sheets?number=1");

        assertThat(Paper.text(new PrintedDocument("1.pdf", english.bytes())))
                .startsWith("1Rectification notice河西乡:You are notified of the following.");
        assertThat(Paper.text(new PrintedDocument("1.pdf", chinese.bytes()))).startsWith("1整改通知书河西乡：现就有关问题通知如下。");
    }

    @Test
    void isForWhoMayAndInNoOtherFormat() {
        Call.by("hr-bureau").get("/sheets?number=1").isProblem(403, "forbidden");
        Call.organisation().with("Accept", "image/png").get("/sheets?number=1").isProblem(406, "not-acceptable");
    }

    @Test
    void describesTheFileAsSuch() {
        var described = Call.anonymous().get("/openapi?format=json").is(200);

        assertThat(described
                        .path("paths")
                        .path("/api/sample/v1/sheets")
                        .path("get")
                        .path("responses")
                        .path("200")
                        .path("content")
                        .toString())
                .isEqualTo("{\"application/pdf\":{\"schema\":{\"type\":\"string\",\"format\":\"binary\"}}}");
    }
}
