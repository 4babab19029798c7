package cn.hengjian.assessment.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review. Its totals are not part of it: whoever moves it on never loads them. */
@Entity
@Table(name = "review")
class Review {

    @Id
    private UUID id;

    @Column(name = "run_id")
    private UUID run;

    @SuppressWarnings("UnusedVariable") // read by projection only
    private String title;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // read by projection only
    private Asks asks;

    @SuppressWarnings("UnusedVariable") // read by projection only
    private boolean comments;

    @Column(name = "for_selection")
    @SuppressWarnings("UnusedVariable") // read by projection only
    private boolean forSelection;

    @Enumerated(EnumType.STRING)
    private ReviewState state = ReviewState.DRAFT;

    @Column(name = "counted_by")
    private @Nullable String countedBy;

    @Column(name = "certified_by")
    private @Nullable String certifiedBy;

    @Column(name = "certified_at")
    private @Nullable Instant certifiedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(UUID id, CreateReview command) {
        this.id = id;
        this.run = command.runId();
        this.title = command.title();
        this.comments = Boolean.TRUE.equals(command.comments());
        this.forSelection = Boolean.TRUE.equals(command.forSelection());
        this.asks = Objects.requireNonNullElse(command.asks(), Asks.OVERALL);
    }

    UUID id() {
        return id;
    }

    UUID run() {
        return run;
    }

    ReviewState state() {
        return state;
    }

    @Nullable
    String countedBy() {
        return countedBy;
    }

    void move(ReviewState to) {
        this.state = to;
    }

    void count(ReviewState counted, String scrutineer) {
        this.state = counted;
        this.countedBy = scrutineer;
    }

    void certify(ReviewState certified, String scrutineer, Instant at) {
        this.state = certified;
        this.certifiedBy = scrutineer;
        this.certifiedAt = at;
    }
}
