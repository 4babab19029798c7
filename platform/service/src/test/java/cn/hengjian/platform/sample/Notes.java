package cn.hengjian.platform.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;

/** Notes for tests, each with a code of its own. */
public final class Notes {

    private Notes() {}

    public static String code() {
        return "N-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }

    /** The body of a note that is fine. */
    public static String json(String code) {
        return json(code, "");
    }

    /** The body of a note with more fields, each written as {@code ,"name":value}. */
    public static String json(String code, String more) {
        return "{\"code\":\"" + code + "\",\"unitCode\":\"D001\",\"text\":\"a note\",\"kind\":\"REMARK\""
                + (more.contains("\"priority\":") ? "" : ",\"priority\":1")
                + (more.contains("\"urgent\":") ? "" : ",\"urgent\":false")
                + more + "}";
    }

    /** A note that is stored. */
    public static JsonNode written() {
        return written("");
    }

    public static JsonNode written(String more) {
        return Call.organisation().post("/notes", json(code(), more)).is(201);
    }
}
