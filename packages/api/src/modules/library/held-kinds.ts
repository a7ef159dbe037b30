import { ONLINE_FORM_MATERIAL } from '@gongshen/shared/catalogue';
import type { Services } from '../../kernel/services.js';
import type { MaterialKindType } from './library.type.js';

/**
 * What may be kept: every material of the published catalogue that is ever brought as a file. A result that is only ever obtained from a
 * department is registered with the project and confirmed by the window, not kept by its holder (domain §2); what says what is to be changed this
 * time is written anew each time (沪 4).
 */
export function materialKinds(services: Services): MaterialKindType[] {
  const { document } = services.catalogue.current();
  const brought = new Set(
    document.items.flatMap(({ materials }) =>
      materials
        .filter(({ obtain }) => obtain !== 'priorResult' && obtain !== 'onlineForm')
        .map(({ material }) => material),
    ),
  );
  return document.materials
    .filter(({ code }) => code !== ONLINE_FORM_MATERIAL && brought.has(code))
    .map(({ code, name, formats }) => ({ code, name, formats: [...formats] }));
}
