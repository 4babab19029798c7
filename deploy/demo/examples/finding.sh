#!/bin/sh
# A finding through to its closure. Four people act: an inspector raises and confirms it, serves the conclusion and
# issues the order, the unit's leader states the unit's case, its HR officer puts it right, and another inspector rechecks.
#
#   HENGJIAN_URL=http://localhost:8080 INSPECTOR=chen.header LEADER=leader.header HR=hr.header \
#   OTHER=zhao.header ./finding.sh D001 [W1.2]
set -eu
. "$(dirname "$0")/functions.sh"
unit=$1
wind=${2:-W1.2}
api=$HENGJIAN_URL/api/supervision/v1

HENGJIAN_AUTH=$INSPECTOR
finding=$(jq -n --arg unit "$unit" --arg wind "$wind" '{
  unitCode: $unit, windCode: $wind, severity: "GENERAL", title: "下午上班时间办公室无人在岗",
  description: "15时10分暗访时，办公室无人在岗，未见外出登记。",
  inspectors: ["supervision.chen", "discipline.he"]
}' | tell "$api/findings" | of .id)

HENGJIAN_AUTH=$LEADER
echo '{"text":"情况属实，当日人员外出开会，未安排值守。"}' | tell "$api/findings/$finding/statement" >/dev/null

HENGJIAN_AUTH=$INSPECTOR
act "$api/findings/$finding/confirmation" >/dev/null
jq -n --arg day "$(TZ=Asia/Shanghai date +%F)" '{
  conclusion: "经查，反映的问题属实；对本结论有异议的，可在三十日内提出。", recipient: "办公室主任", receivedOn: $day,
  signed: true
}' | tell "$api/findings/$finding/service" >/dev/null
order=$(echo '{"items":["建立外出登记制度"],"owner":"办公室主任","measures":"一个月内完成，督查室随机复查。"}' |
  tell "$api/findings/$finding/order" | of .id)

HENGJIAN_AUTH=$HR
act "$api/rectification-orders/$order/start" >/dev/null
echo '{"evidence":"外出登记簿和轮值表照片。"}' | tell "$api/rectification-orders/$order/submission" >/dev/null

HENGJIAN_AUTH=$OTHER
echo '{"outcome":"PASSED","comment":"复查三次，在岗情况正常。"}' |
  tell "$api/rectification-orders/$order/recheck" | jq -r '"order \(.id) \(.state)"'

HENGJIAN_AUTH=$INSPECTOR
ask "$api/findings/$finding" | jq -r '"finding \(.id) \(.state)"'
