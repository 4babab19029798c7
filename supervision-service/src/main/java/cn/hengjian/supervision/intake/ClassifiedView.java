package cn.hengjian.supervision.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a submission has become; of an accusation nothing more is known to the office. */
public record ClassifiedView(
        Classification kind,
        @Nullable UUID opinionId,
        @Nullable String number) {}
