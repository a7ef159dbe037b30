import {
  addColumns,
  changeTables,
  createTable,
  dropColumns,
  instant,
  key,
  longText,
  oneOf,
  orNull,
  ref,
  text,
  version,
} from '../kernel/database/table-builder.js';

/** 珠 9: who came to the window, what was filed for them, and whom to tell of it. */
export const CreateCounter = changeTables(
  'CreateCounter1795478406000',
  async (runner) => {
    await createTable(runner, {
      name: 'counter_visit',
      columns: [
        key(),
        ref('unit_id', 'unit'),
        orNull(text('district_code', 12)),
        ref('organisation_id', 'organisation'),
        text('person_name', 60),
        oneOf('document_kind', [
          'residentIdentity',
          'hongKongMacauPermit',
          'taiwanPermit',
          'permanentResidence',
          'passport',
        ]),
        longText('document_number_sealed'),
        text('document_number_masked', 40),
        longText('phone_sealed'),
        text('phone_masked', 20),
        oneOf('relation', ['legalRepresentative', 'authorised']),
        orNull(ref('authority_file_id', 'stored_file')),
        ref('began_by', 'account'),
        instant('began_at'),
        orNull(instant('ended_at')),
        version(),
      ],
      indices: [['unit_id', 'began_at'], ['organisation_id'], ['authority_file_id']],
    });
    await createTable(runner, {
      name: 'counter_filing',
      columns: [
        key(),
        ref('visit_id', 'counter_visit'),
        text('application_id', 36),
        ref('clerk_id', 'account'),
        instant('begun_at'),
        orNull(instant('submitted_at')),
      ],
      indices: [['application_id']],
      unique: [['visit_id', 'application_id']],
    });
    await addColumns(runner, 'application', [orNull(text('contact_name', 60)), orNull(text('contact_phone', 20))]);
  },
  async (runner) => {
    await dropColumns(runner, 'application', ['contact_name', 'contact_phone']);
    await runner.dropTable('counter_filing');
    await runner.dropTable('counter_visit');
  },
);
