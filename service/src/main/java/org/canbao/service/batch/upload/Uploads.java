package org.canbao.service.batch.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.batch.Batch;
import org.canbao.service.batch.BatchJob;
import org.canbao.service.batch.BatchRefusals;
import org.canbao.service.batch.BatchSettings;
import org.canbao.service.batch.BatchTable;
import org.canbao.service.batch.BatchTrail;
import org.canbao.service.batch.Batches;
import org.canbao.service.batch.check.CheckBatch;
import org.canbao.service.batch.form.BatchForms;
import org.canbao.service.batch.row.RowSeals;
import org.canbao.service.batch.row.RowWriting;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.SpooledFile;
import org.canbao.service.rest.Text;
import org.canbao.service.work.Jobs;
import org.canbao.sheets.Form;
import org.canbao.sheets.Limits;
import org.canbao.sheets.SheetProblem;
import org.canbao.sheets.SheetReader;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批量上传: keeps the rows of a file, whatever is wrong with them, and has them checked. */
@Service
public class Uploads {

  private final SponsorPlaces places;
  private final BatchForms forms;
  private final RowWriting writing;
  private final RowSeals seals;
  private final Tables tables;
  private final BatchSettings settings;

  /** 登记: where a new list is noted. */
  @Component
  record Tables(BatchTable rows, Batches batches, BatchTrail trail, Jobs jobs) {}

  Uploads(
      SponsorPlaces places,
      BatchForms forms,
      RowWriting writing,
      RowSeals seals,
      Tables tables,
      BatchSettings settings) {
    this.places = places;
    this.forms = forms;
    this.writing = writing;
    this.seals = seals;
    this.tables = tables;
    this.settings = settings;
  }

  /** Takes a list in; a file that cannot be read as one leaves nothing behind. */
  @Transactional
  public Batch take(NewBatch told, SpooledFile file) {
    NewBatch.Read wanted = told.read();
    SponsorPlaces.Place place = places.require(wanted, told.division());
    wanted.follows().ifPresent(former -> requireLike(former, wanted, place));
    Batch.Order order =
        new Batch.Order(
            wanted.sponsor(),
            place.code(),
            wanted.organisation(),
            wanted.year(),
            wanted.bills(),
            wanted.follows());
    long id = begin(wanted, order, place, HexFormat.of().formatHex(file.digest()));
    int rows = read(id, wanted, file.path());
    tables.rows().begun(id, rows, tables.jobs().request(CheckBatch.NAME, new BatchJob.Of(id)));
    Batch batch = tables.batches().get(id);
    tables.trail().record(AuditAction.CREATE, batch, Map.of());
    return batch;
  }

  private long begin(
      NewBatch.Read wanted, Batch.Order order, SponsorPlaces.Place place, String digest) {
    BatchTable.New made =
        new BatchTable.New(
            wanted.kind(),
            order,
            place.division(),
            seals.digestIndex(digest),
            CurrentActor.get().id());
    tables
        .rows()
        .same(made, seals.digestIndexes(digest))
        .ifPresent(
            former -> {
              throw BatchRefusals.same(former);
            });
    long id = tables.rows().next();
    tables.rows().insert(id, made, seals.sealDigest(id, digest));
    return id;
  }

  private int read(long id, NewBatch.Read wanted, Path file) {
    Form form =
        wanted.follows().isPresent()
            ? forms.again(wanted.kind(), wanted.sponsor())
            : forms.form(wanted.kind(), wanted.sponsor());
    Limits usual = Limits.USUAL;
    Limits limits =
        new Limits(settings.mostRows(), usual.columns(), usual.cell(), usual.unpacked());
    Intake intake = new Intake(writing.open(id), wanted.year());
    try {
      new SheetReader(form, limits).read(file, intake);
    } catch (SheetProblem problem) {
      throw Problem.invalid(
          "file-unreadable", Text.of(problem.note().chinese(), problem.note().english()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int rows = intake.end();
    if (rows == 0) {
      throw Problem.invalid(
          "file-empty",
          Text.of("文件只有标题，没有数据行", "there are titles in the file, and no rows below them"));
    }
    return rows;
  }

  private void requireLike(long former, NewBatch.Read wanted, SponsorPlaces.Place place) {
    Batch before = tables.batches().get(former);
    boolean alike =
        before.kind() == wanted.kind()
            && before.order().sponsor() == wanted.sponsor()
            && before.order().division().equals(place.code())
            && before.order().organisation().equals(wanted.organisation());
    if (!alike || before.counts().refused() == 0) {
      throw Problem.conflict(
          "follows-another",
          Text.of(
              "所续批次应为同一经办单位、同一类别且有被退回的行",
              "expected a batch of the same sponsor and kind with refused rows to follow"));
    }
  }
}
