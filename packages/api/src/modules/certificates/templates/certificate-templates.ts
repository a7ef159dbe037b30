import { constructionTemplates } from './construction.js';
import { genericTemplate } from './generic.js';
import { planningTemplates } from './planning.js';
import type { CertificateTemplate } from './template.js';

const special: readonly CertificateTemplate[] = [...planningTemplates, ...constructionTemplates];
const byCode = new Map([...special, genericTemplate].map((template) => [template.code, template]));

/** Every template, the general one last. */
export const certificateTemplates: readonly CertificateTemplate[] = [...byCode.values()];

export function findTemplate(code: string): CertificateTemplate | null {
  return byCode.get(code) ?? null;
}

/** Throws when there is none: a stored certificate names one that was there. */
export function getTemplate(code: string): CertificateTemplate {
  const template = byCode.get(code);
  if (!template) throw new Error(`No certificate template ${code}`);
  return template;
}

/** The template of an item's own result, and the general one where there is none. */
export function templateOfItem(itemCode: string): CertificateTemplate {
  return special.find(({ items }) => items?.includes(itemCode)) ?? genericTemplate;
}
