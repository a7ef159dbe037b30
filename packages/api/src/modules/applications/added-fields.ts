import type { Reader } from '../../kernel/database/reader.js';
import type { Services } from '../../kernel/services.js';
import type { Application, StoredValue } from './application.entity.js';
import { loadBases, loadForms } from './form.queries.js';
import { freezeForm } from './form.rules.js';

/**
 * The submitted form with what is known for the fields of an item that was added since (珠 14): what was submitted stays as it was, and
 * nothing that is known is asked for. The item's row is there already.
 */
export async function withAddedFields(
  reader: Reader,
  services: Services,
  application: Application,
): Promise<Record<string, StoredValue>> {
  const bases = await loadBases(reader, services, [{ ...application, status: 'draft' }]);
  const [form = []] = await loadForms(reader, services, bases);
  return { ...freezeForm(form), ...application.fields };
}
