package cn.hengjian.deploy.demo.county;

import java.util.List;

/** A cadre with every row that the sheets hold about him or her; the last posting is the current one. */
public record Person(
        Cadre cadre, List<Posting> postings, List<Education> educations, List<FamilyMember> familyMembers) {}
