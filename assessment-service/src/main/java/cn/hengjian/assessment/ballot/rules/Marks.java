package cn.hengjian.assessment.ballot.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts of valid marks: each names exactly one grade. */
public record Marks(long excellent, long competent, long basic, long incompetent) {

    public static final Marks NONE = new Marks(0, 0, 0, 0);

    public Marks {
        if (excellent < 0 || competent < 0 || basic < 0 || incompetent < 0) {
            throw new IllegalArgumentException("a count of marks is never negative");
        }
    }

    /** One mark; none for an abstention. */
    public static Marks single(@Nullable Grade grade) {
        return switch (grade) {
            case null -> NONE;
            case EXCELLENT -> new Marks(1, 0, 0, 0);
            case COMPETENT -> new Marks(0, 1, 0, 0);
            case BASIC -> new Marks(0, 0, 1, 0);
            case INCOMPETENT -> new Marks(0, 0, 0, 1);
        };
    }

    public long valid() {
        return excellent + competent + basic + incompetent;
    }

    /** Whether all name the same grade. */
    public boolean isUnanimous() {
        long valid = valid();
        return excellent == valid || competent == valid || basic == valid || incompetent == valid;
    }

    public long of(Grade grade) {
        return switch (grade) {
            case EXCELLENT -> excellent;
            case COMPETENT -> competent;
            case BASIC -> basic;
            case INCOMPETENT -> incompetent;
        };
    }

    public long of(Set<Grade> grades) {
        long sum = 0;
        for (var grade : grades) {
            sum += of(grade);
        }
        return sum;
    }

    public Marks plus(Marks other) {
        return new Marks(
                excellent + other.excellent,
                competent + other.competent,
                basic + other.basic,
                incompetent + other.incompetent);
    }
}
