import type { ApiModule } from '../../kernel/module.js';
import { CreateOwedMaterials } from '../../migrations/20261123006003-create-owed-materials.js';
import { dueDayMarks } from '../calendar/index.js';
import { CaseOwedResolver, OwedResolver, ProjectOwedResolver } from './owed.resolver.js';
import { OwedMaterialType } from './owed.type.js';
import { OwedMaterialRow } from './owed-material.entity.js';
import { registerOwed } from './register-owed.js';

export { OwedMaterialRow } from './owed-material.entity.js';

/** 容缺: what an approval with conditions leaves owed, and what happens when it is not delivered. */
export const conditionalModule: ApiModule = {
  name: 'conditional',
  entities: [OwedMaterialRow],
  migrations: [CreateOwedMaterials],
  resolvers: [OwedResolver, CaseOwedResolver, ProjectOwedResolver, dueDayMarks(OwedMaterialType, 'dueOn')],
  register: registerOwed,
};
