import type { Catalogue, CatalogueItem, CatalogueMaterial } from '@gongshen/shared/catalogue';
import { ObtainKind } from '@gongshen/shared/material';

/** How a material comes that the applicant has to bring himself. */
const brought: ReadonlySet<ObtainKind> = new Set([
  ObtainKind.applicant,
  ObtainKind.intermediaryResult,
  ObtainKind.governmentDocument,
]);

/** A name without what varies from one list to the next: remarks in brackets, quotation marks, spaces, original or copy. */
export function plainName(name: string): string {
  return name.replace(/[（(][^（）()]*[）)]|[《》“”"、，,/\s]|原件|复印件|扫描件|电子版/g, '');
}

interface Asked {
  item: CatalogueItem;
  material: CatalogueMaterial;
  fromItems: readonly string[];
}

/** Everything the items of a catalogue ask the applicant to bring, the circumstances' extra materials among it. */
function askedOfApplicant({ items, materials }: Catalogue): Asked[] {
  const byCode = new Map(materials.map((material) => [material.code, material]));
  return items.flatMap((item) => {
    const required = item.materials.filter(({ obtain }) => brought.has(obtain));
    const extra = new Set(item.circumstances.flatMap(({ extraMaterials }) => extraMaterials));
    const all = [
      ...required.map(({ material, fromItems }) => ({ code: material, fromItems })),
      ...[...extra].map((code) => ({ code, fromItems: [] })),
    ];
    return all.flatMap(({ code, fromItems }): Asked[] => {
      const material = byCode.get(code);
      return material === undefined ? [] : [{ item, material, fromItems }];
    });
  });
}

/**
 * 珠 14, for whoever administers the catalogue: what an item asks the applicant to bring although it lies somewhere already — as the result
 * of another item, in data sharing, or under another code or name of the same stage. One phrase each, with where it lies; exceptions stand in
 * the catalogue with their reasons, and one that excepts nothing is told as well.
 */
export function askedThoughHeld(catalogue: Catalogue): string[] {
  const exceptions = catalogue.askedThoughHeld ?? [];
  const used = new Set<number>();
  const excepted = (item: string, material: string) => {
    const index = exceptions.findIndex(
      (each) =>
        each.material === material && (each.item === undefined || each.item === item) && each.reason.trim() !== '',
    );
    if (index >= 0) used.add(index);
    return index >= 0;
  };
  const found: string[] = [];
  for (const { item, material, fromItems } of askedOfApplicant(catalogue)) {
    const where = whereItLies(catalogue, item, material, fromItems);
    if (where === null || excepted(item.code, material.code)) continue;
    found.push(`事项“${item.name}”（${item.code}）要求申请人提交“${material.name}”（${material.code}）：${where}`);
  }
  for (const { stage, names } of twiceInOneStage(catalogue)) {
    const codes = names.filter(({ material }) => !excepted(material.item, material.code));
    if (codes.length < 2) continue;
    const list = names.map(({ material, name }) => `“${name}”（${material.code}，${material.item}）`).join('、');
    found.push(`阶段“${stage}”以不同编码重复要求同一材料：${list}`);
  }
  for (const item of catalogue.items) {
    const codes = item.materials.map(({ material }) => material);
    for (const code of new Set(codes.filter((each, index) => codes.indexOf(each) !== index))) {
      found.push(`事项“${item.name}”（${item.code}）重复列出材料 ${code}`);
    }
  }
  exceptions.forEach(({ material, reason }, index) => {
    if (reason.trim() === '') found.push(`材料 ${material} 的例外没有写明理由`);
    else if (!used.has(index)) found.push(`材料 ${material} 的例外没有对应的要求，请删除`);
  });
  return found;
}

function whereItLies(
  { items }: Catalogue,
  item: CatalogueItem,
  material: CatalogueMaterial,
  fromItems: readonly string[],
): string | null {
  const nameOf = (code: string) => items.find((each) => each.code === code)?.name ?? code;
  if (fromItems.length > 0) return `该材料即事项${fromItems.map((code) => `“${nameOf(code)}”`).join('、')}的办理结果`;
  const name = plainName(material.name);
  const makes = items.find((other) => other.code !== item.code && plainName(other.result.name) === name);
  if (makes) return `该材料即事项“${makes.name}”（${makes.code}）的办理结果“${makes.result.name}”`;
  if (material.sharing === 'eCertificate') return '该材料可从电子证照库取得';
  if (material.sharing === 'departmentShare') return '该材料可通过部门数据共享取得';
  return material.sharing === 'priorStage' ? '该材料在前阶段已经取得' : null;
}

/** Materials of one stage that are asked of the applicant under several codes, by their plain name. */
function twiceInOneStage(
  catalogue: Catalogue,
): { stage: string; names: { name: string; material: { code: string; item: string } }[] }[] {
  const asked = askedOfApplicant(catalogue);
  return catalogue.stages.flatMap(({ code, name: stage }) => {
    const byName = new Map<string, Map<string, { name: string; material: { code: string; item: string } }>>();
    for (const { item, material } of asked) {
      if (item.stage !== code) continue;
      const name = plainName(material.name);
      const codes = byName.get(name) ?? new Map();
      if (!codes.has(material.code)) {
        codes.set(material.code, { name: material.name, material: { code: material.code, item: item.code } });
      }
      byName.set(name, codes);
    }
    return [...byName.values()]
      .filter((codes) => codes.size > 1)
      .map((codes) => ({ stage, names: [...codes.values()] }));
  });
}
