package cn.hengjian.deploy.demo.story;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.Caller;
import cn.hengjian.deploy.demo.api.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The supervision service, as its chapters speak to it. */
final class Supervision {

    private static final String ROOT = "/api/supervision/v1/";
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int UNKNOWN = 422;

    private final Api api;
    private final Narrator narrator;

    Supervision(Api api, Narrator narrator) {
        this.api = api;
        this.narrator = narrator;
    }

    /** The legal day. */
    static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    /** The path of something below the service's root. */
    static String at(String path) {
        return ROOT + path;
    }

    JsonNode get(Caller caller, String path) {
        return api.get(caller, at(path)).require();
    }

    JsonNode post(Caller caller, String path, @Nullable Object body) {
        return api.post(caller, at(path), body).require();
    }

    /** Makes a step and tells of it. */
    void step(Caller caller, String path, @Nullable Object body, String told) {
        narrator.step(told, () -> post(caller, path, body));
    }

    /** Sends what names units or cadres: they reach this service by events, and may be on their way after a first load. */
    JsonNode postOnceKnown(Caller caller, String path, Object body, String awaited) {
        var patience = new Patience(LIMIT);
        while (true) {
            var reply = api.post(caller, at(path), body);
            if (reply.status() != UNKNOWN) {
                return reply.require();
            }
            patience.pause("%s. %s".formatted(awaited, reply.problem()));
        }
    }
}
