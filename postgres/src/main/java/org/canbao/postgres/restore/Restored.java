package org.canbao.postgres.restore;

import java.util.Optional;
import org.canbao.postgres.backup.Manifest;

/**
 * 恢复结果: what a restore left on the server.
 *
 * @param database the database that serves now
 * @param former the database that served before, kept under this name; empty when there was none
 * @param manifest what was restored
 */
public record Restored(String database, Optional<String> former, Manifest manifest) {}
