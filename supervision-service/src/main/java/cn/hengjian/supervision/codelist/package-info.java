/**
 * The five winds (五风) and the causes of findings, as versioned lists in both languages.
 * A finding keeps the version that it was coded by.
 */
@NullMarked
package cn.hengjian.supervision.codelist;

import org.jspecify.annotations.NullMarked;
