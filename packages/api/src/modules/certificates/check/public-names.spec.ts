import { publicNames } from './public-names.js';

const person = { name: '张三丰', creditCode: '11010519491231002X' };
const company = { name: '珠海张三丰建设有限公司', creditCode: '91440400MA4UQ0001X' };

test.each([
  [person, '张三丰住宅翻建工程', '张**', '张**住宅翻建工程'],
  [person, '福田路 18 号住宅', '张**', '福田路 18 号住宅'],
  [company, '张三丰纪念馆', '珠海张三丰建设有限公司', '张三丰纪念馆'],
  [{ ...person, name: ' ' }, '住宅', ' ', '住宅'],
])('%j, %s: %s, %s', (holder, project, name, projectName) => {
  expect(publicNames(holder, project)).toEqual({ holder: name, projectName });
});
