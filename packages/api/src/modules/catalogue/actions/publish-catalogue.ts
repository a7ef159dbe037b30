import { createHash } from 'node:crypto';
import type { Catalogue as CatalogueDocument } from '@gongshen/shared/catalogue';
import { systemActor } from '../../../kernel/actor.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { askedThoughHeld } from '../asked-though-held.js';
import { Catalogue, CatalogueState } from '../catalogue.entity.js';
import { brokenReferences } from '../catalogue.rules.js';

/** The document refers to something nobody knows, or asks for what is held already; nothing was stored. */
export class CatalogueUnusable extends Error {
  constructor(readonly problems: string[]) {
    super(`The catalogue cannot be published:\n${problems.join('\n')}`);
  }
}

/**
 * Publishes a version of the catalogue (珠 19). The same document again changes nothing; another one supersedes the
 * published one, which projects begun on it keep. Throws CatalogueUnusable.
 */
export async function publishCatalogue(services: Services, document: CatalogueDocument): Promise<void> {
  const { db, uow, ids } = services;
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  const known = await db.read.query<{ state: CatalogueState }>('SELECT state FROM catalogue WHERE hash = ?', [hash]);
  if (known[0]?.state !== CatalogueState.published) {
    const units = await db.read.query<{ code: string }>('SELECT code FROM unit');
    const problems = [
      ...brokenReferences(document, new Set(units.map(({ code }) => code))),
      // 珠 14, 27 (1): nor is anything asked for that lies somewhere already.
      ...askedThoughHeld(document),
    ];
    if (problems.length > 0) throw new CatalogueUnusable(problems);
    const command = { name: 'catalogue.publish', idempotencyKey: null, input: { hash } };
    await uow.run(systemActor('目录导入'), command, async (tx) => {
      await tx.updateWhere(Catalogue, { state: CatalogueState.published }, { state: CatalogueState.superseded });
      const again = await tx.updateWhere(Catalogue, { hash }, { state: CatalogueState.published });
      const id = again > 0 ? (await tx.get(Catalogue, { hash })).id : ids.next();
      if (again === 0) {
        const { city, version, asOf } = document;
        const state = CatalogueState.published;
        await tx.insert(Catalogue, { id, city, version, asOf, content: document, hash, publishedAt: tx.now, state });
      }
      await tx.event({
        type: 'catalogue.published',
        subject: { type: 'catalogue', id },
        after: { version: document.version, hash },
        text: `发布${document.city}审批服务事项清单 ${document.version}`,
        audience: 'audit',
      });
      return done({ id });
    });
  }
  await services.catalogue.load(db.read);
}
