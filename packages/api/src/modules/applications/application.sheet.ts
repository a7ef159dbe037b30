import { missingForSubmission } from '@gongshen/shared/application';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import type { Services } from '../../kernel/services.js';
import type { Application } from './application.entity.js';
import type { MissingThing } from './application.refusals.js';
import { type ApplicationBasis, loadBases, loadForms } from './form.queries.js';
import type { FilledField } from './form.rules.js';
import { loadRequirements, type SheetRequirement } from './requirement.queries.js';

/** An application as one guide, one form, one set of materials (珠 14). */
export interface ApplicationSheet extends ApplicationBasis {
  form: FilledField[];
  requirements: SheetRequirement[];
}

/** The sheet of one application, read inside or outside a unit of work. */
export async function loadSheet(
  reader: Reader,
  services: Services,
  application: Application,
  today: string,
): Promise<ApplicationSheet> {
  const [basis] = await loadBases(reader, services, [application]);
  if (basis === undefined) throw new Error(`Application ${application.id} has no basis`);
  const [form = []] = await loadForms(reader, services, [basis]);
  const [requirements = []] = await loadRequirements(reader, services, [basis], today as PlainDate);
  return { ...basis, form, requirements };
}

/** Everything that stands in the way of submitting, at once (珠 9). */
export function missingOf(sheet: ApplicationSheet): MissingThing[] {
  const { edition, guide } = sheet;
  const missing = missingForSubmission({
    items: guide.items,
    requirements: sheet.requirements.map(({ assessed }) => assessed),
    fields: sheet.form,
    values: Object.fromEntries(sheet.form.map(({ code, value }) => [code, value])),
    itemName: (code) => edition.findItem(code)?.name ?? code,
  });
  return missing.map((thing) => ({ ...thing, itemCodes: [...thing.itemCodes] }));
}
