/**
 * Resignation (SM-5): voluntary, taking the blame, ordered, and because of a change of post, each by its own way.
 * The cadre asks, people examine and decide; an order to resign that is not followed leads to a removal (SM-4).
 */
@NullMarked
package cn.hengjian.personnel.resignation;

import org.jspecify.annotations.NullMarked;
