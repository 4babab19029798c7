package cn.hengjian.assessment.ballot;

/** The only thing that is known of a vote while it is open. */
record TurnoutView(int voters, int issued, int voted) {}
