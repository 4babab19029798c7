/**
 * What holds for the service as a whole: its fences, its API's description, its events.
 */
package cn.hengjian.personnel;
