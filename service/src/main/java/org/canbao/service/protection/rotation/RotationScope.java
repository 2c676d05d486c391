package org.canbao.service.protection.rotation;

/** 轮换范围: what is replaced; all of it unless somebody asks for less. */
public enum RotationScope {
  /** Master key and data keys. */
  ALL,
  /** Data keys only: every value is sealed anew. */
  DATA_KEYS,
  /** The master key only: data keys are wrapped anew, values stay as they are. */
  MASTER_KEY
}
