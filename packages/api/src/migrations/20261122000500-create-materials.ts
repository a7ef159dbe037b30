import {
  createTables,
  instant,
  int,
  key,
  oneOf,
  orNull,
  plainDate,
  ref,
  text,
} from '../kernel/database/table-builder.js';

export const CreateMaterials = createTables('CreateMaterials1795305900000', [
  {
    name: 'material',
    columns: [
      key(),
      ref('project_id', 'project'),
      text('application_id', 36),
      ref('organisation_id', 'organisation'),
      text('requirement_code', 60),
      text('name', 255),
      text('current_version_id', 36),
      orNull(instant('removed_at')),
    ],
    indices: [['application_id']],
  },
  {
    name: 'material_version',
    columns: [
      key(),
      ref('material_id', 'material'),
      int('number'),
      ref('file_id', 'stored_file'),
      ref('uploaded_by', 'account'),
      instant('uploaded_at'),
      orNull(int('submitted_in_round')),
    ],
    unique: [['material_id', 'number']],
  },
  {
    name: 'held_document',
    columns: [
      key(),
      ref('organisation_id', 'organisation'),
      orNull(text('project_code', 40)),
      text('material_code', 60),
      text('name', 255),
      oneOf('source', ['library', 'sharing']),
      text('source_name', 120),
      orNull(text('reference', 120)),
      orNull(plainDate('issued_on')),
      orNull(plainDate('valid_until')),
      orNull(ref('file_id', 'stored_file')),
    ],
    indices: [['organisation_id', 'material_code']],
  },
]);
