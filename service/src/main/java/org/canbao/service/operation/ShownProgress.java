package org.canbao.service.operation;

import org.canbao.service.county.CountyLoading;

/** 进展显示: a line for each tenth. */
final class ShownProgress implements CountyLoading.Progress {

  private final Screen screen;
  private int tenth;

  ShownProgress(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void people(int done, int all) {
    int now = (int) (10L * done / all);
    if (now > tenth) {
      tenth = now;
      screen.say(
          "  已载入 %,d / %,d 人".formatted(done, all), "  %,d of %,d people".formatted(done, all));
    }
  }

  @Override
  public void indexes(int done, int all) {
    if (done % 10 == 0 || done == all) {
      screen.say(
          "  索引与约束 %d / %d".formatted(done, all),
          "  %d of %d indexes and keys".formatted(done, all));
    }
  }
}
