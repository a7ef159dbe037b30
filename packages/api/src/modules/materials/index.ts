import type { ApiModule } from '../../kernel/module.js';
import { CreateMaterials } from '../../migrations/20261122000500-create-materials.js';
import { KeepHeldDocuments } from '../../migrations/20261124005000-keep-held-documents.js';
import { HeldDocument } from './held-document.entity.js';
import { Material, MaterialVersion } from './material.entity.js';
import { materialFiles } from './material.files.js';
import { MaterialVersionResolver } from './material.resolver.js';
import { RecordedSharing } from './sharing-gateway.js';

export { recordShared, type SharingOutcome } from './actions/record-shared.js';
export { HeldDocument, HeldOrigin } from './held-document.entity.js';
export { firstVersion, replaceHeld } from './held-documents.js';
export { Material, MaterialVersion } from './material.entity.js';
export { materialVersionLoader } from './material.loaders.js';
export { MaterialType, MaterialVersionType } from './material.type.js';
export { toMaterialType } from './material.views.js';
export {
  createMaterial,
  discardMaterials,
  discardUnasked,
  markSubmitted,
  removeMaterial,
  replaceMaterial,
  usableFile,
  versionsBefore,
} from './material-versions.js';

export const materialsModule: ApiModule = {
  name: 'materials',
  entities: [Material, MaterialVersion, HeldDocument],
  migrations: [CreateMaterials, KeepHeldDocuments],
  resolvers: [MaterialVersionResolver],
  register(services) {
    services.sharing = new RecordedSharing(services.db.read);
    services.files.policies.register(materialFiles(services));
  },
};
