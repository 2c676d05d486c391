package org.canbao.postgres.backup;

/** 进度: hears how far a backup or a restore has come. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress NONE = (_, _) -> {};

  /** 阶段: what is being done with a table. */
  enum Stage {
    WRITTEN,
    CHECKED,
    LOADED,
    COMPARED
  }

  /** Hears that a table is done. */
  void done(Stage stage, Manifest.TableContent table);
}
