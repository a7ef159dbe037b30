import { districtsOf } from './districts.logic.js';

const divisions = [
  { code: '440000', name: '广东省', level: 'province', parentCode: null },
  { code: '440400', name: '珠海市', level: 'city', parentCode: '440000' },
  { code: '440402', name: '香洲区', level: 'district', parentCode: '440400' },
  { code: '440402001', name: '翠香街道', level: 'street', parentCode: '440402' },
  { code: '440400-GX', name: '高新技术产业开发区', level: 'zone', parentCode: '440402' },
  { code: '310000', name: '上海市', level: 'municipality', parentCode: null },
  { code: '310115', name: '浦东新区', level: 'district', parentCode: '310000' },
];

test('districts and zones of the city, no streets, no other city', () => {
  expect(districtsOf(divisions, '珠海').map((each) => each.code)).toEqual(['440402', '440400-GX']);
  expect(districtsOf(divisions, '上海').map((each) => each.code)).toEqual(['310115']);
});
