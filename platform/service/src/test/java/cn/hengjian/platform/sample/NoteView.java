package cn.hengjian.platform.sample;

import cn.hengjian.platform.rest.Versioned;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A note as a caller sees it. */
public record NoteView(
        UUID id,
        String code,
        String unitCode,
        String cadre,
        String text,
        NoteKind kind,
        BigDecimal weight,
        NoteState state,
        long version,
        List<String> allowedTransitions)
        implements Versioned {}
