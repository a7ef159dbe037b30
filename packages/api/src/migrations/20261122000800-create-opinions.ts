import {
  createTables,
  instant,
  key,
  longText,
  oneOf,
  orNull,
  ref,
  text,
  version,
} from '../kernel/database/table-builder.js';

/** Departments' opinions, and the material versions each was given on. */
export const CreateOpinions1795306080000 = createTables('CreateOpinions1795306080000', [
  {
    name: 'opinion',
    columns: [
      key(),
      ref('case_id', 'item_case'),
      ref('application_id', 'application'),
      ref('project_id', 'project'),
      text('item_code', 60),
      ref('unit_id', 'unit'),
      oneOf('kind', ['preliminary', 'consultation', 'jointReview', 'final']),
      oneOf('stance', ['agree', 'agreeWithConditions', 'disagree', 'noComment', 'needMaterial']),
      longText('text'),
      oneOf('state', ['draft', 'given', 'superseded']),
      ref('author_id', 'account'),
      instant('saved_at'),
      orNull(instant('given_at')),
      orNull(ref('superseded_by', 'opinion')),
      version(),
    ],
    indices: [['case_id', 'state'], ['application_id'], ['project_id']],
  },
  {
    name: 'opinion_material',
    columns: [key('opinion_id'), key('material_version_id')],
    indices: [['material_version_id']],
  },
]);
