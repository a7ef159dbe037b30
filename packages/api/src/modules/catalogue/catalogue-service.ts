import type { Catalogue } from '@gongshen/shared/catalogue';
import type { Reader } from '../../kernel/database/reader.js';
import { Catalogue as CatalogueRow, CatalogueState } from './catalogue.entity.js';
import { CatalogueEdition } from './catalogue-edition.js';

/** All versions of the catalogue, parsed once. A published version never changes, so nothing here goes stale. */
export class CatalogueService {
  private editions = new Map<string, CatalogueEdition>();
  private published: string | null = null;

  /** Reads the versions this process does not hold yet, and which one is published. */
  async load(read: Reader): Promise<void> {
    const known = await read.query<{ id: string; state: CatalogueState }>('SELECT id, state FROM catalogue');
    const missing = known.map(({ id }) => id).filter((id) => !this.editions.has(id));
    if (missing.length > 0) {
      for (const row of await read.list(CatalogueRow, { id: missing })) {
        this.editions.set(row.id, new CatalogueEdition(row.id, row.content as Catalogue));
      }
    }
    this.published = known.find(({ state }) => state === CatalogueState.published)?.id ?? null;
  }

  /** The published version; null before the first import. */
  find(): CatalogueEdition | null {
    return this.published === null ? null : (this.editions.get(this.published) ?? null);
  }

  /** The published version; throws when none was imported. */
  current(): CatalogueEdition {
    const edition = this.find();
    if (!edition) throw new Error('No catalogue has been published');
    return edition;
  }

  /** The version a project or application began with. Throws for an id that is no version. */
  get(id: string): CatalogueEdition {
    const edition = this.editions.get(id);
    if (!edition) throw new Error(`No version ${id} of the catalogue is loaded`);
    return edition;
  }
}

declare module '../../kernel/services.js' {
  interface Services {
    catalogue: CatalogueService;
  }
}
