package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.contact.rules.Nature;

/**
 * A type of contact links.
 *
 * @param title in the reader's language
 */
public record ContactTypeView(String type, String title, Nature nature) {}
