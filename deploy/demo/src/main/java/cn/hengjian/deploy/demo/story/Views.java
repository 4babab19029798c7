package cn.hengjian.deploy.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the views of the API; what is absent reads as empty, so that a missing field fails a check and not the tale. */
final class Views {

    private Views() {}

    static String text(JsonNode view, String... path) {
        var node = view;
        for (var name : path) {
            node = node.path(name);
        }
        return node.asText("");
    }

    static List<String> texts(JsonNode array, String field) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.isTextual() ? node.textValue() : text(node, field)));
        return texts;
    }
}
