package cn.hengjian.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresentableTest {

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode presented(String answer) {
        return Presentable.of(new RecordedExchange(Map.of(), 200, null, json(answer)))
                .answer();
    }

    @Test
    void givesTheSameIdTheSameNeutralOne() {
        var shown = presented("""
                {'a': '5f0c0b0e-1111-4222-8333-444455556666', 'b': '6f0c0b0e-1111-4222-8333-444455556666',
                 'c': '/things/5f0c0b0e-1111-4222-8333-444455556666'}""");

        assertThat(shown).isEqualTo(json("""
                        {'a': '0198f0c4-5f00-7000-8000-000000000001', 'b': '0198f0c4-5f00-7000-8000-000000000002',
                         'c': '/things/0198f0c4-5f00-7000-8000-000000000001'}"""));
    }

    @Test
    void keepsDaysAndTheOrderOfMoments() {
        var shown = presented("""
                {'ended': '2026-03-02T05:06:07.123456Z', 'begun': '2026-03-02T05:06:06Z', 'day': '2026-03-02'}""");

        assertThat(shown)
                .isEqualTo(json(
                        "{'ended': '2026-03-02T01:01:00Z', 'begun': '2026-03-02T01:00:00Z', 'day': '2026-03-02'}"));
    }

    @Test
    void showsTwoItemsAndNoCursor() {
        assertThat(presented("{'items': [1, 2, 3], 'next': 'WzEsMl0'}"))
                .isEqualTo(json("{'items': [1, 2], 'next': 'b3BhcXVlLWN1cnNvcg'}"));
    }

    @Test
    void showsNoKeyButHashes() {
        var key = "x9".repeat(20);
        var hash = "a0".repeat(32);

        assertThat(presented("{'key': '%s', 'hash': '%s'}".formatted(key, hash)))
                .isEqualTo(json("{'key': '%s', 'hash': '%s'}".formatted("QUJD".repeat(10), hash)));
    }

    @Test
    void findsWorthlessWhatTakesTooLongToRead() {
        var longText = "长".repeat(301);

        assertThat(Presentable.worth(new RecordedExchange(Map.of(), 200, null, json("{'a': 1, 'b': null}"))))
                .isEqualTo(1);
        assertThat(Presentable.worth(
                        new RecordedExchange(Map.of(), 200, null, json("{'a': '" + longText + "', 'b': 1}"))))
                .isEqualTo(0);
    }

    @Test
    void learnsNothingFromAnEmptyList() {
        assertThat(Presentable.isTelling(
                        new RecordedExchange(Map.of(), 200, null, json("{'items': [], 'next': null}"))))
                .isFalse();
        assertThat(Presentable.isTelling(new RecordedExchange(Map.of(), 204, json("{'a': 1}"), null)))
                .isTrue();
    }
}
