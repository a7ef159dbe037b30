import { missingForSubmission } from '@gongshen/shared/application';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import type { Services } from '../../kernel/services.js';
import type { Application } from './application.entity.js';
import type { MissingThing } from './application.refusals.js';
import { type ApplicationBasis, loadBases, loadForms } from './form.queries.js';
import type { FilledField } from './form.rules.js';
import { isQuarantined, loadRequirements, type SheetRequirement } from './requirement.queries.js';

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
  const [sheet] = await loadSheets(reader, services, [application], today);
  if (sheet === undefined) throw new Error(`Application ${application.id} has no basis`);
  return sheet;
}

/** The sheets of many applications, in a constant number of statements. */
export async function loadSheets(
  reader: Reader,
  services: Services,
  applications: readonly Application[],
  today: string,
): Promise<ApplicationSheet[]> {
  const bases = await loadBases(reader, services, applications);
  const forms = await loadForms(reader, services, bases);
  const requirements = await loadRequirements(reader, services, bases, today as PlainDate);
  return bases.map((basis, index) => ({
    ...basis,
    form: forms[index] ?? [],
    requirements: requirements[index] ?? [],
  }));
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
    quarantined: new Set(
      sheet.requirements.filter(({ materials }) => materials.some(isQuarantined)).map(({ code }) => code),
    ),
  });
  return missing.map((thing) => ({ ...thing, itemCodes: [...thing.itemCodes] }));
}
