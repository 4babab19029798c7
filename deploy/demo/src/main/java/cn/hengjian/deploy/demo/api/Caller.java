package cn.hengjian.deploy.demo.api;

/** In whose name a request is made. */
public sealed interface Caller {

    /** A person with an account. */
    record User(String name) implements Caller {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A system with a service account. */
    record Machine(String clientId) implements Caller {

        @Override
        public String toString() {
            return clientId;
        }
    }

    /** Somebody without an account, whom nobody asks who he is. */
    record Stranger() implements Caller {

        @Override
        public String toString() {
            return "a stranger";
        }
    }
}
