package org.canbao.service.batch.row;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.batch.Batch;
import org.canbao.service.batch.BatchTrail;
import org.canbao.service.batch.Batches;
import org.canbao.service.batch.form.BatchForms;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.SpoolFolder;
import org.canbao.service.rest.Text;
import org.canbao.sheets.SheetWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 错误清单: a workbook of the refused rows as they were sent, to correct and send again. */
@Service
public class RefusedRows {

  private final Batches batches;
  private final BatchRows rows;
  private final BatchForms forms;
  private final SpoolFolder folder;
  private final BatchTrail trail;

  RefusedRows(
      Batches batches, BatchRows rows, BatchForms forms, SpoolFolder folder, BatchTrail trail) {
    this.batches = batches;
    this.rows = rows;
    this.forms = forms;
    this.folder = folder;
    this.trail = trail;
  }

  /** Writes the workbook to a file, which the caller deletes; that it left stands in the trail. */
  @Transactional
  public Path write(long id, boolean english) {
    Batch batch = batches.get(id);
    if (batch.counts().refused() == 0) {
      throw Problem.conflict(
          "nothing-refused", Text.of("该批次没有被退回的行", "no row of this batch was refused"));
    }
    trail.record(AuditAction.EXPORT, batch, Map.of());
    try {
      Path file = folder.create();
      write(batch, english, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Batch batch, boolean english, Path file) throws IOException {
    SheetWriter writer =
        new SheetWriter(forms.form(batch.kind(), batch.order().sponsor()), english);
    try (OutputStream out = Files.newOutputStream(file)) {
      writer.refused(out, taker -> rows.refused(batch.id(), taker));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
