package cn.hengjian.platform.job;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes long work in: what is accepted is stored, input included, before the caller is told so. */
@ApplicationScoped
public class Jobs {

    private final Database database;
    private final FieldCipher cipher;
    private final ObjectMapper mapper;
    private final JobRunner runner;
    private final Map<String, JobKind> kinds;
    private final String root;

    Jobs(
            Database database,
            FieldCipher cipher,
            ObjectMapper mapper,
            JobRunner runner,
            @All List<JobKind> kinds,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.database = database;
        this.cipher = cipher;
        this.mapper = mapper;
        this.runner = runner;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
        this.root = root;
    }

    /** An input and its media type. */
    public record Input(InputStream content, String mediaType) {}

    /** Takes a job in and answers 202 with where to watch it, or refuses it before anything is stored. */
    public RestResponse<JobView> accept(
            String kindName, Map<String, String> parameters, @Nullable Input input, Caller caller, Locale locale) {
        var kind = kinds.get(kindName);
        if (kind == null) {
            throw new ProblemException(
                    HttpProblem.NOT_FOUND,
                    new Text("没有这种任务；可用：%s", "There is no such kind; there is: %s")
                            .with(String.join(", ", new TreeSet<>(kinds.keySet()))));
        }
        if (!caller.hasAny(kind.roles())) {
            throw new ProblemException(
                    HttpProblem.FORBIDDEN,
                    new Text("此任务限以下角色：%s", "This is for the roles: %s")
                            .with(String.join(", ", new TreeSet<>(kind.roles()))));
        }
        var id = input == null ? store(kind, parameters, caller) : receive(kind, parameters, input, caller);
        runner.wake();
        return RestResponse.ResponseBuilder.<JobView>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("jobs/" + id))
                .entity(require(id, caller, locale))
                .build();
    }

    private UUID receive(JobKind kind, Map<String, String> parameters, Input input, Caller caller) {
        try (var upload = Upload.receive(input.content());
                var content = upload.open()) {
            return store(kind, parameters, new Input(content, input.mediaType()), caller);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    UUID store(JobKind kind, Map<String, String> parameters, Caller caller) {
        return insert(kind, parameters, null, caller);
    }

    @Transactional
    UUID store(JobKind kind, Map<String, String> parameters, Input input, Caller caller) throws IOException {
        var id = insert(kind, parameters, input.mediaType(), caller);
        StoredInput.write(database, cipher, id, input.content());
        return id;
    }

    private UUID insert(JobKind kind, Map<String, String> parameters, @Nullable String mediaType, Caller caller) {
        var id = TimeOrderedId.next();
        database.update(Sql.of(
                "INSERT INTO job (id, kind, parameters, media_type, caller) VALUES (?, ?, ?::jsonb, ?, ?::jsonb)",
                id,
                kind.kind(),
                json(parameters),
                mediaType,
                json(caller)));
        return id;
    }

    /** The caller's own job; anybody else's is absent. */
    public JobView require(UUID id, Caller caller, Locale locale) {
        return database.find(
                        Sql.of("SELECT * FROM job WHERE id = ? AND caller ->> 'subject' = ?", id, caller.subject()),
                        row -> view(row, locale))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.NOT_FOUND, new Text("没有这个任务", "There is no such job of yours")));
    }

    /** The media type of a job's input, if it has one. */
    public Optional<String> mediaType(UUID id) {
        return database.find(
                Sql.of("SELECT media_type FROM job WHERE id = ? AND media_type IS NOT NULL", id),
                row -> row.text("media_type"));
    }

    /** Opens a job's input anew. */
    public InputStream input(UUID id) {
        return new StoredInput(database, cipher, id);
    }

    /** The rejected rows, in order. */
    public List<Violation> errors(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT row_number, column_code, code, zh_cn, en FROM job_error WHERE job_id = ?"
                                + " ORDER BY row_number, ordinal",
                        id),
                row -> Violation.cell(
                        row.number("row_number"),
                        row.textOrNull("column_code"),
                        row.text("code"),
                        new Text(row.text("zh_cn"), row.text("en"))));
    }

    private JobView view(Row row, Locale locale) throws SQLException {
        var id = row.uuid("id");
        var problem = row.textOrNull("problem");
        return new JobView(
                id,
                row.text("kind"),
                JobState.valueOf(row.text("state")),
                read(row.text("parameters"), new TypeReference<>() {}),
                row.number("rows_done"),
                row.number("rows_accepted"),
                row.number("rows_rejected"),
                problem == null
                        ? null
                        : read(problem, new TypeReference<StoredProblem>() {}).in(locale),
                row.number("rows_rejected") > 0 ? root + "/jobs/" + id + "/errors" : null,
                tree(row.textOrNull("result")),
                row.instant("created_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("ended_at"));
    }

    private @Nullable JsonNode tree(@Nullable String json) {
        return json == null ? null : read(json, new TypeReference<JsonNode>() {});
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb is always JSON", e);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always JSON", e);
        }
    }
}
