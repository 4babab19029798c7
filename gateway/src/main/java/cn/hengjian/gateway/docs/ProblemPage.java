package cn.hengjian.gateway.docs;

import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What there is to read about a type of problem.
 *
 * @param type the URI reference that problems carry
 * @param status the HTTP status code it comes with
 * @param title what it says, in both languages
 * @param advice what a caller can do about it, in both languages
 */
record ProblemPage(String type, int status, Words title, Words advice) {

    /** A text for JSON, by language tag. */
    record Words(
            @JsonProperty("zh-CN") String zhCN,
            @JsonProperty("en") String en) {

        static Words of(Text text) {
            return new Words(text.zhCN(), text.en());
        }
    }

    static ProblemPage of(ProblemType type, Text advice) {
        return new ProblemPage(type.type(), type.status(), Words.of(type.title()), Words.of(advice));
    }
}
