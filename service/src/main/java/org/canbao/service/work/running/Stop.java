package org.canbao.service.work.running;

/** 停止: why a run ends before its work does; passes through the job's own code. */
final class Stop extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** 停止原因. */
  enum Why {
    /** Somebody asked for it. */
    CANCELLED,
    /** This instance is stopping; another goes on. */
    RELEASED,
    /** Another instance took this one for dead and has gone on already. */
    SUPERSEDED
  }

  private final Why why;

  Stop(Why why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  Why why() {
    return why;
  }
}
