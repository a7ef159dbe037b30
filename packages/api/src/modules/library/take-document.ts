import type { LibraryAction } from '@gongshen/shared/library';
import type { Actor } from '../../kernel/actor.js';
import type { Tx } from '../../kernel/database/tx.js';
import { notFound } from '../../kernel/errors.js';
import { IllegalTransition } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import { HeldDocument } from '../materials/index.js';
import { availableLibraryActions } from './library.policy.js';
import { libraryOf } from './library.queries.js';

/** The current version of a held document of the own library, when this may be done with it. "Not yours" and "not there" answer alike. */
export async function takeDocument(
  tx: Tx,
  actor: Actor,
  action: LibraryAction,
  entryId: string,
): Promise<Outcome<HeldDocument, IllegalTransition>> {
  if (!entryId.startsWith('held:')) throw notFound();
  const document = await tx.get(HeldDocument, { id: entryId.slice('held:'.length), organisationId: libraryOf(actor) });
  const source = document.source === 'library' ? 'own' : 'sharing';
  if (document.replacedAt !== null) {
    return refuse(new IllegalTransition('replaced', '这份文件已有更新的版本，请刷新页面后在新版本上操作。'));
  }
  const end = document.endedAt === null ? null : 'ended';
  if (availableLibraryActions(actor.acting, { source, end }).includes(action)) return done(document);
  const message =
    source === 'sharing' ? '数据共享取得的文件由来源单位维护，可以重新核验，不能修改。' : '这份文件已经停用。';
  return refuse(new IllegalTransition(end ?? source, message));
}
