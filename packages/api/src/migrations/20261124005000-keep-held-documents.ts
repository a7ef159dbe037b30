import {
  addColumns,
  changeTables,
  dropColumns,
  instant,
  int,
  longText,
  oneOf,
  orNull,
  ref,
  setNullable,
} from '../kernel/database/table-builder.js';

const series = ref('series_id');
const number = int('number');

/** Held documents are versions of a series: replaced or ended, never overwritten; shared ones know when they were last confirmed. */
export const KeepHeldDocuments = changeTables(
  'KeepHeldDocuments1795478405000',
  async (runner) => {
    await addColumns(
      runner,
      'held_document',
      [
        orNull(series),
        orNull(number),
        orNull(instant('recorded_at')),
        orNull(ref('recorded_by', 'account')),
        orNull(instant('replaced_at')),
        orNull(instant('ended_at')),
        orNull(longText('ended_reason')),
        orNull(instant('confirmed_at')),
        orNull(oneOf('verification', ['confirmed', 'notFound'])),
        orNull(instant('expiry_told_at')),
        orNull(ref('from_version_id', 'material_version')),
      ],
      [['series_id', 'number']],
    );
    await runner.query('UPDATE held_document SET series_id = id, number = 1');
    await setNullable(runner, 'held_document', series);
    await setNullable(runner, 'held_document', number);
  },
  async (runner) => {
    await dropColumns(runner, 'held_document', [
      ...['series_id', 'number', 'recorded_at', 'recorded_by', 'replaced_at', 'ended_at', 'ended_reason'],
      ...['confirmed_at', 'verification', 'expiry_told_at', 'from_version_id'],
    ]);
  },
);
