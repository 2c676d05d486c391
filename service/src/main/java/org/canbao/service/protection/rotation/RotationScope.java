package org.canbao.service.protection.rotation;

/** 轮换范围: what is replaced. */
public enum RotationScope {
  /** Data keys only: every value is sealed anew. */
  DATA_KEYS,
  /** The master key only: data keys are wrapped anew, values stay as they are. */
  MASTER_KEY,
  /** Both. */
  ALL
}
