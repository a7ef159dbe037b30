import { readFileSync } from 'node:fs';
import type { Catalogue, CatalogueItem, CatalogueMaterial, MaterialRequirement } from '@gongshen/shared/catalogue';
import { askedThoughHeld, plainName } from './asked-though-held.js';

const shipped = JSON.parse(
  readFileSync(new URL('../../../reference/catalogue-zhuhai.json', import.meta.url), 'utf8'),
) as Catalogue;
const permit = shipped.items.find(({ code }) => code === 'zh-sgxk') as CatalogueItem;

/** The shipped catalogue, in which 施工许可 asks for one thing more. */
const asking = (
  material: Partial<CatalogueMaterial> & { name: string },
  more: Partial<MaterialRequirement> = {},
  exceptions: Catalogue['askedThoughHeld'] = [],
): Catalogue => {
  const code = material.code ?? 'm-new';
  const requirement: MaterialRequirement = {
    material: code,
    need: 'required',
    condition: null,
    obtain: 'applicant',
    fromItems: [],
    copies: { original: 0, copy: 0, electronic: 1 },
    ...more,
  };
  const item = { ...permit, materials: [...permit.materials, requirement] };
  const known = shipped.materials.some((each) => each.code === code);
  const added: CatalogueMaterial = { source: 'applicant', sharing: 'none', formats: ['PDF'], ...material, code };
  return {
    ...shipped,
    materials: known ? shipped.materials : [...shipped.materials, added],
    items: shipped.items.map((each) => (each.code === permit.code ? item : each)),
    askedThoughHeld: [...(shipped.askedThoughHeld ?? []), ...exceptions],
  };
};

// 珠 14: what is held is not asked for, by the catalogue either; 珠 27 (1): nor is anything added to the list.
it('the shipped catalogue asks for nothing that lies somewhere already', () => {
  expect(askedThoughHeld(shipped)).toEqual([]);
});

it.each<[string, Catalogue, RegExp | null]>([
  ['something nobody has', asking({ name: '施工围挡照片' }), null],
  [
    'the result of another item by its name',
    asking({ name: '《建设工程规划许可证》原件' }),
    /“m-new”|m-new.*的办理结果/,
  ],
  ['the result of another item as the data say', asking({ name: '规划文件' }, { fromItems: ['zh-gcgh'] }), /办理结果/],
  ['what the electronic certificates hold', asking({ name: '某证照', sharing: 'eCertificate' }), /电子证照库/],
  ['what another department holds', asking({ name: '某记录', sharing: 'departmentShare' }), /部门数据共享/],
  ['what an earlier stage has obtained', asking({ name: '某批复', sharing: 'priorStage' }), /前阶段/],
  ['the same under another code', asking({ name: '施工合同 (扫描件)' }), /重复要求同一材料.*m-new/],
  ['the same twice in one item', asking({ code: 'm-sght', name: '施工合同' }), /重复列出材料 m-sght/],
  ['the same, obtained by sharing', asking({ name: '某证照', sharing: 'eCertificate' }, { obtain: 'dataShare' }), null],
  [
    'with a reason somebody answers for',
    asking({ name: '某证照', sharing: 'eCertificate' }, {}, [
      { material: 'm-new', item: 'zh-sgxk', reason: '纸质原件须当面核验' },
    ]),
    null,
  ],
  [
    'with an exception without a reason',
    asking({ name: '某证照', sharing: 'eCertificate' }, {}, [{ material: 'm-new', reason: ' ' }]),
    /没有写明理由/,
  ],
  [
    'with an exception for another item',
    asking({ name: '某证照', sharing: 'eCertificate' }, {}, [
      { material: 'm-new', item: 'zh-gcgh', reason: '另一个事项' },
    ]),
    /电子证照库/,
  ],
  [
    'an exception that excepts nothing',
    asking({ name: '施工围挡照片' }, {}, [{ material: 'm-new', reason: '不需要' }]),
    /没有对应的要求/,
  ],
])('asked is %s', (_, catalogue, told) => {
  const found = askedThoughHeld(catalogue);
  if (told === null) expect(found).toEqual([]);
  else expect(found.join('；')).toMatch(told);
});

it.each([
  ['《建设工程规划许可证》（副本）', '建设工程规划许可证'],
  ['营业执照 复印件', '营业执照'],
  ['水土保持方案（报告书/报告表）', '水土保持方案'],
])('%s is plainly %s', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});
