import { screenClassified } from '@gongshen/shared/project';
import type { ApplicationSheet } from './application.sheet.js';

/** 沪 18: words at which the window should look twice; the applicant never sees them. */
export function classifiedHits(sheet: ApplicationSheet): string[] {
  const labelOf = new Map(sheet.form.map(({ code, label }) => [code, label]));
  const texts: Record<string, string | null> = {
    项目名称: sheet.project.name,
    项目简介: sheet.project.description,
    ...Object.fromEntries(sheet.form.map(({ code, value }) => [labelOf.get(code) ?? code, value])),
    ...Object.fromEntries(
      sheet.requirements.flatMap(({ materials }) => materials.map(({ name }) => [`材料《${name}》`, name])),
    ),
  };
  return screenClassified(texts).map(({ field, keyword, excerpt }) => `${field}：出现“${keyword}”（${excerpt}）`);
}
