package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.assessment.scheme.rules.Normalisation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scheme with its indicators in their order. */
@Entity
@Table(name = "scheme")
class Scheme {

    @Id
    private UUID id;

    private String code;

    @Column(name = "version_number")
    private int versionNumber = 1;

    @Column(name = "based_on")
    private @Nullable UUID basedOn;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "applies_to")
    private AppliesTo appliesTo;

    @Enumerated(EnumType.STRING)
    private Normalisation normalisation;

    @Enumerated(EnumType.STRING)
    private SchemeState state = SchemeState.DRAFT;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "indicator", joinColumns = @JoinColumn(name = "scheme_id"))
    @OrderColumn(name = "position")
    private List<IndicatorPart> indicators = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Scheme() {}

    Scheme(UUID id, CreateScheme command) {
        this.id = id;
        this.code = command.code();
        this.name = command.name();
        this.appliesTo = command.appliesTo();
        this.normalisation = Normalisation.NONE;
        take(command);
    }

    /** The next version of a published scheme, which begins as it is. */
    Scheme next(UUID nextId, int number) {
        var next = new Scheme(nextId, command());
        next.versionNumber = number;
        next.basedOn = id;
        return next;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    int versionNumber() {
        return versionNumber;
    }

    SchemeState state() {
        return state;
    }

    long version() {
        return version;
    }

    CreateScheme command() {
        return new CreateScheme(
                code,
                name,
                appliesTo,
                normalisation,
                indicators.stream().map(IndicatorPart::draft).toList());
    }

    void change(CreateScheme command) {
        this.code = command.code();
        this.name = command.name();
        this.appliesTo = command.appliesTo();
        take(command);
    }

    void publish(SchemeState published, Instant at) {
        this.state = published;
        this.publishedAt = at;
    }

    private void take(CreateScheme command) {
        this.normalisation = Objects.requireNonNullElse(command.normalisation(), Normalisation.NONE);
        indicators.clear();
        command.indicators().stream().map(IndicatorPart::new).forEach(indicators::add);
    }
}
