package cn.hengjian.personnel.selection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Notices as they are stored: as they were sent. */
@ApplicationScoped
class NoticeText {

    private final ObjectMapper mapper;

    NoticeText(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Notice notice) {
        try {
            return mapper.writeValueAsString(notice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice is always JSON", e);
        }
    }

    Notice read(String json) {
        try {
            return mapper.readValue(json, Notice.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("only this package writes notices", e);
        }
    }

    /** The notice of a selection that has one. */
    Notice of(Selection selection) {
        return read(Objects.requireNonNull(selection.notice()));
    }
}
