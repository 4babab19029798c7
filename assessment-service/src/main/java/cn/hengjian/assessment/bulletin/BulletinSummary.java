package cn.hengjian.assessment.bulletin;

import cn.hengjian.assessment.bulletin.rules.BulletinState;
import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of bulletins. */
public record BulletinSummary(
        UUID id,
        String number,
        BulletinState state,
        Text title,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalDate issuedOn) {}
