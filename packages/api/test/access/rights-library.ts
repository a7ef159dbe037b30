import type { Park } from '../kit/filing.js';
import { keep } from '../kit/library.js';

/** Kept by the organisation, for all of its projects. */
export async function libraryOf(park: Park): Promise<{ libraryId: string }> {
  const { entry } = await keep(park, { name: '资质证书', reference: 'Z-1' });
  return { libraryId: entry.id };
}
