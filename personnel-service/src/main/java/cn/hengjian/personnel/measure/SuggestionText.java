package cn.hengjian.personnel.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Suggestions as they are stored: as they came. */
@ApplicationScoped
public class SuggestionText {

    private final ObjectMapper mapper;

    SuggestionText(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Suggestion suggestion) {
        try {
            return mapper.writeValueAsString(suggestion);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a suggestion is always JSON", e);
        }
    }

    public Suggestion read(String json) {
        try {
            return mapper.readValue(json, Suggestion.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("only this class writes suggestions", e);
        }
    }
}
