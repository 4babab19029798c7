package cn.hengjian.platform.json;

import cn.hengjian.platform.problem.Text;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Reads JSON strictly: what a client didn't mean to send is refused at its place instead of being dropped. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxDocumentLength(4L << 20)
            .maxNestingDepth(64)
            .maxStringLength(1_000_000)
            .maxNumberLength(1_000)
            .maxNameLength(1_000)
            .build();

    private static final int MAX_DIGITS = 30;

    /** After the framework's own modules, whose readers would otherwise stand before these. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        // 5.00 stays 5.00: a patch that names no decimal must not change one.
        mapper.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.getFactory().setStreamReadConstraints(LIMITS);
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new TextReader())
                .addDeserializer(BigDecimal.class, new DecimalReader())
                .addDeserializer(LocalDate.class, new DateReader())
                .addDeserializer(Instant.class, new MomentReader()));
    }

    private static final class TextReader extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var value = parser.getText();
            var objection = PlainText.objection(value);
            if (objection.isPresent()) {
                throw new RefusedValueException(parser, "unusable-text", objection.get());
            }
            return value;
        }
    }

    private static final class DecimalReader extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        DecimalReader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            BigDecimal value;
            try {
                value = parser.getDecimalValue();
            } catch (StreamConstraintsException e) {
                throw e;
            } catch (JsonProcessingException | NumberFormatException _) {
                // The exponent is beyond even BigDecimal.
                throw outOfRange(parser);
            }
            if ((long) value.precision() - value.scale() > MAX_DIGITS || value.scale() > MAX_DIGITS) {
                throw outOfRange(parser);
            }
            return value;
        }

        private static RefusedValueException outOfRange(JsonParser parser) {
            return new RefusedValueException(
                    parser,
                    "out-of-range",
                    new Text("数值超出范围，整数和小数各最多 %s 位", "The number is out of range; at most %s digits on either side")
                            .with(MAX_DIGITS));
        }
    }

    private static final class DateReader extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var day = read(parser, context, LocalDate.class, LocalDate::parse);
            if (!PlainDates.inRange(day)) {
                throw new RefusedValueException(parser, "out-of-range", PlainDates.RANGE);
            }
            return day;
        }
    }

    private static final class MomentReader extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        MomentReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var moment = read(parser, context, Instant.class, Instant::parse);
            if (!PlainDates.inRange(moment)) {
                throw new RefusedValueException(parser, "out-of-range", PlainDates.RANGE);
            }
            return moment;
        }
    }

    private static <T> T read(
            JsonParser parser, DeserializationContext context, Class<T> type, Function<String, T> parse)
            throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        try {
            return parse.apply(parser.getText());
        } catch (DateTimeException _) {
            throw InvalidFormatException.from(parser, "not a date", "", type);
        }
    }
}
