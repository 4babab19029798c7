package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.dossier.rules.EntrySpan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sub-record of a file. Its components bear the names of the columns of its table. */
@Schema(
        name = "FileEntry",
        description = "一条子记录，字段由类别（kind）决定",
        anyOf = {
            Education.class,
            FamilyMember.class,
            ResumeEntry.class,
            RankEntry.class,
            Reward.class,
            Sanction.class,
            Training.class,
            Exit.class
        })
public sealed interface Entry
        permits Education, FamilyMember, ResumeEntry, RankEntry, Reward, Sanction, Training, Exit {

    /** The days that it is about. */
    EntrySpan span();
}
