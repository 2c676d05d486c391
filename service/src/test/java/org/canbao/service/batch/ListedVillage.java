package org.canbao.service.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.canbao.matching.identifier.CitizenNumber;
import org.canbao.matching.identifier.IdentifierKind;
import org.canbao.matching.identifier.Parsed;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.canbao.service.person.NewPerson;
import org.canbao.service.person.People;
import org.canbao.service.person.organisation.Organisation;
import org.canbao.service.person.organisation.Organisations;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A village whose people stand on lists, with a clerk who hands them in and one who accepts them.
 */
final class ListedVillage implements AutoCloseable {

  static final String HERE = "990101001001";
  static final String NEXT = "990102001001";
  static final String THERE = "990201001001";
  static final String RESIDENTS = "kind=ENROLMENT&sponsor=VILLAGE&division=" + HERE + "&year=2027";
  static final String PAYMENTS = "kind=PAYMENT&sponsor=VILLAGE&division=" + HERE + "&year=2027";

  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final Actor REGISTRAR = Actor.system("test");

  private final TestService service;
  private final Visitor clerk;
  private final Visitor reviewer;

  private ListedVillage(TestService service) {
    this.service = service;
    this.clerk = new TestStaff(service).with(Role.CLERK, "990101");
    this.reviewer = new TestStaff(service).with(Role.REVIEWER, "990101");
  }

  /** Somebody of the village. */
  record Listed(long id, String name, String number) {}

  static ListedVillage open(TestDatabase database, Map<String, Object> settings) {
    return new ListedVillage(service(database, settings));
  }

  static TestService service(TestDatabase database, Map<String, Object> settings) {
    Map<String, Object> all =
        new HashMap<>(
            Map.of(
                "canbao.jobs.polling",
                "100ms",
                "canbao.jobs.heartbeat",
                "400ms",
                "canbao.limits.requests-per-second",
                100000,
                "canbao.limits.burst",
                100000));
    all.putAll(settings);
    return TestService.start(database, all, ListedVillage::pinClock);
  }

  private static void pinClock(GenericApplicationContext beans) {
    beans.registerBean(
        "chosenClock",
        Clock.class,
        () -> Clock.fixed(NOON, ZoneOffset.UTC),
        bean -> bean.setPrimary(true));
  }

  TestService service() {
    return service;
  }

  Visitor clerk() {
    return clerk;
  }

  Visitor reviewer() {
    return reviewer;
  }

  Visitor with(String territory, Role... roles) {
    return new TestStaff(service).member(List.of(roles), territory).visitor();
  }

  /** A citizen number of the invented county. */
  static String number(String birth, int sequence) {
    String seventeen = "990101" + birth + "%03d".formatted(sequence);
    return seventeen + CitizenNumber.checkDigit(seventeen);
  }

  /** A number that nobody else has, of somebody born in 1980 or later. */
  static String anotherNumber() {
    int one = PEOPLE.incrementAndGet();
    return number(
        "%d%02d%02d".formatted(1980 + one % 20, 1 + one / 20 % 12, 1 + one / 240 % 28),
        2 * (one / 6720) + 101);
  }

  Listed person() {
    return person(anotherNumber(), HERE, Optional.empty());
  }

  Listed person(String number, String village, Optional<Organisation> at) {
    String name = "赵" + Character.toString(0x4E00 + PEOPLE.incrementAndGet() % 5000) + "测";
    Optional<Long> school =
        at.filter(it -> it.kind() != Organisation.Kind.EMPLOYER).map(Organisation::id);
    Optional<Long> employer =
        at.filter(it -> it.kind() == Organisation.Kind.EMPLOYER).map(Organisation::id);
    NewPerson plain =
        NewPerson.of(
            "COUNTER",
            name,
            List.of(
                new NewPerson.Document("RESIDENT_ID", number, Optional.empty(), Optional.empty())),
            village);
    NewPerson told =
        new NewPerson(
            plain.source(),
            name,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            plain.documents(),
            plain.residence(),
            plain.residence(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            school,
            employer,
            List.of(),
            List.of(),
            List.of());
    long id = does(() -> service.part(People.class).register(told).id());
    return new Listed(id, name, number);
  }

  Organisation organisation(Organisation.Kind kind) {
    int number = PEOPLE.incrementAndGet();
    String code =
        kind == Organisation.Kind.EMPLOYER ? creditCode(number) : "ORG%09d".formatted(number);
    return does(
        () ->
            service
                .part(Organisations.class)
                .create(new Organisations.Order(kind, code, "测试单位" + code, HERE)));
  }

  private static String creditCode(int number) {
    String stem = "91990101MA%07d".formatted(number);
    return "0123456789ABCDEFGHJKLMNPQRTUWXY"
        .chars()
        .mapToObj(last -> stem + (char) last)
        .filter(code -> IdentifierKind.CREDIT_CODE.parse(code) instanceof Parsed.Valid)
        .findFirst()
        .orElseThrow();
  }

  /** Does something as the service itself, in a transaction. */
  <T> T does(Supplier<T> work) {
    return CurrentActor.as(
        REGISTRAR, () -> service.part(TransactionTemplate.class).execute(_ -> work.get()));
  }

  HttpResponse<String> upload(String query, String file) {
    return upload(clerk, query, file.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> upload(Visitor who, String query, byte[] file) {
    return upload(who, query, file, UUID.randomUUID().toString());
  }

  HttpResponse<String> upload(Visitor who, String query, byte[] file, String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service.at("/api/batches") + "?" + query))
            .header("Content-Type", "application/octet-stream")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofByteArray(file));
    who.headers().forEach(request::header);
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  byte[] download(String path) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.at(path));
    clerk.headers().forEach(request::header);
    HttpResponse<byte[]> answer =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  static JsonNode done(HttpResponse<String> answer) {
    assertThat(answer.statusCode() / 100).as(answer.body()).isEqualTo(2);
    return json(answer);
  }

  /** Uploads a list that must be taken, and waits until it was checked. */
  JsonNode checked(String query, String file) throws InterruptedException {
    return await(done(upload(query, file)).get("id").asLong(), BatchState.CHECKED);
  }

  JsonNode await(long batch, BatchState state) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    JsonNode now = batch(batch);
    while (!now.get("state").asString().equals(state.name()) && System.nanoTime() < end) {
      Thread.sleep(20);
      now = batch(batch);
    }
    assertThat(now.get("state").asString()).as(now.toString()).isEqualTo(state.name());
    return now;
  }

  JsonNode batch(long id) {
    return done(clerk.get("/api/batches/" + id));
  }

  /** The only row of a list. */
  JsonNode row(JsonNode batch) {
    return rows(batch).get(0);
  }

  JsonNode rows(JsonNode batch) {
    return done(clerk.get("/api/batches/%d/rows?limit=200".formatted(batch.get("id").asLong())))
        .get("items");
  }

  HttpResponse<String> submit(JsonNode batch) {
    return changing(clerk, batch)
        .post(
            "/api/batches/%d/submission".formatted(batch.get("id").asLong()),
            "{\"reason\": \"请复核\"}");
  }

  HttpResponse<String> withdraw(JsonNode batch) {
    return changing(clerk, batch)
        .post("/api/batches/%d/withdrawal".formatted(batch.get("id").asLong()), "{}");
  }

  private static Visitor changing(Visitor who, JsonNode batch) {
    return who.with("If-Match", "\"v%d\"".formatted(batch.get("version").asLong()));
  }

  HttpResponse<String> approve(Visitor who, JsonNode submitted) {
    return who.with("If-Match", "\"v1\"")
        .post(
            "/api/proposals/%d/approval"
                .formatted(submitted.get("course").get("proposal").asLong()),
            "{\"comment\": \"同意\"}");
  }

  /** A checked list, accepted by a second person and worked off. */
  JsonNode applied(JsonNode checked) throws InterruptedException {
    JsonNode submitted = done(submit(checked));
    done(approve(reviewer, submitted));
    return await(checked.get("id").asLong(), BatchState.APPLIED);
  }

  /** A list of people with the least that must be told. */
  static String list(Listed... people) {
    StringBuilder list = new StringBuilder("姓名,证件号码\n");
    for (Listed one : people) {
      list.append(one.name()).append(',').append(one.number()).append('\n');
    }
    return list.toString();
  }

  long count(String sql, Object... parameters) {
    return service.database().asOwner().sql(sql).params(parameters).query(Long.class).single();
  }

  @Override
  public void close() {
    service.close();
  }
}
