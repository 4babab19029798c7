/**
 * Fixtures: a county through the API, sheets, citizen ids that can belong to nobody.
 */
package cn.hengjian.personnel.testing;
