package cn.hengjian.platform.json;

import cn.hengjian.platform.problem.Text;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A JSON value of the right type that the product never takes; the path says where it stood. */
final class RefusedValueException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final transient String code;
    private final transient Text text;

    RefusedValueException(JsonParser parser, String code, Text text) {
        super(parser, text.en());
        this.code = code;
        this.text = text;
    }

    String code() {
        return code;
    }

    Text text() {
        return text;
    }
}
