package org.canbao.service.determination;

import tools.jackson.databind.JsonNode;

/**
 * 重放: a kept decision made again from its kept facts, by the documents of its time.
 *
 * @param same whether every byte is as it was
 * @param engineThen 当时的引擎版本
 * @param engineNow 现在的引擎版本
 * @param decision what it comes to now, in the reader's language
 */
public record Replay(boolean same, String engineThen, String engineNow, JsonNode decision) {}
