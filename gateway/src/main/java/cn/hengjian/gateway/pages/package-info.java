/**
 * Pages and files that the gateway itself serves from its class path.
 * Each has an entity tag; a page has a text for readers of each language.
 */
@NullMarked
package cn.hengjian.gateway.pages;

import org.jspecify.annotations.NullMarked;
