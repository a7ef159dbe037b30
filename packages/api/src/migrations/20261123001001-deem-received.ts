import { changeTables, orNull, ref, setNullable } from '../kernel/database/table-builder.js';

/** 许可法 32: a receipt that follows from silence is issued by nobody. */
export const DeemReceived = changeTables(
  'DeemReceived1795392001001',
  (runner) => setNullable(runner, 'receipt', orNull(ref('issued_by', 'account'))),
  async (runner) => {
    // Whoever filed it stands in for nobody: the receipt itself must not be lost.
    await runner.query(
      `UPDATE receipt SET issued_by = (SELECT a.created_by FROM application a WHERE a.id = receipt.application_id)
       WHERE issued_by IS NULL`,
    );
    await setNullable(runner, 'receipt', ref('issued_by', 'account'));
  },
);
