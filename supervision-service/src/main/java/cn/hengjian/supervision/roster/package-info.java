/**
 * The service's own copy of units and cadres, fed by personnel's events.
 * Nothing here asks the personnel service; the service answers while that is down.
 */
@NullMarked
package cn.hengjian.supervision.roster;

import org.jspecify.annotations.NullMarked;
