import { ZipFile } from 'yazl';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const schemas = 'http://schemas.openxmlformats.org';
const office = 'application/vnd.openxmlformats-officedocument';

export const docxType = `${office}.wordprocessingml.document`;
export const xlsxType = `${office}.spreadsheetml.sheet`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Relation {
  id: string;
  kind: string;
  target: string;
}

const relations = (all: readonly Relation[]) =>
  `${declaration}<Relationships xmlns="${schemas}/package/2006/relationships">${all
    .map(
      ({ id, kind, target }) =>
        `<Relationship Id="${id}" Type="${schemas}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = (parts: Readonly<Record<string, string>>) =>
  `${declaration}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    parts,
  )
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${office}.${type}+xml"/>`)
    .join('')}</Types>`;

/** Packed with one fixed day, so that the same document is the same file. */
async function packed(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  const mtime = new Date('2026-01-01T00:00:00Z');
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name, { mtime });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** A Word document: a title and paragraphs. */
export function demoDocx(title: string, paragraphs: readonly string[]): Promise<Buffer> {
  const run = (text: string, marks: string) =>
    `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const body = [
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(title, '<w:b/><w:sz w:val="36"/>')}</w:p>`,
    ...paragraphs.map(
      (text) => `<w:p><w:pPr><w:ind w:firstLine="480"/></w:pPr>${run(text, '<w:sz w:val="24"/>')}</w:p>`,
    ),
  ].join('');
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';
  return packed({
    '[Content_Types].xml': contentTypes({ 'word/document.xml': 'wordprocessingml.document.main' }),
    '_rels/.rels': relations([{ id: 'rId1', kind: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': `${declaration}<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${body}${page}</w:body></w:document>`,
  });
}

export interface DemoSheet {
  name: string;
  rows: readonly (readonly (string | number)[])[];
}

const columnName = (at: number) => String.fromCharCode('A'.charCodeAt(0) + at);

function sheetPart({ rows }: DemoSheet): string {
  const cell = (value: string | number, row: number, column: number) => {
    const place = `${columnName(column)}${row + 1}`;
    return typeof value === 'number'
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  const lines = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, at, column)).join('')}</row>`,
  );
  return `${declaration}<worksheet xmlns="${schemas}/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** A workbook of a few sheets, each of at most 26 columns. */
export function demoXlsx(sheets: readonly DemoSheet[]): Promise<Buffer> {
  const named = sheets.map((sheet, at) => ({ sheet, id: `rId${at + 1}`, part: `worksheets/sheet${at + 1}.xml`, at }));
  const listed = named.map(
    ({ sheet, id, at }) => `<sheet name="${escaped(sheet.name)}" sheetId="${at + 1}" r:id="${id}"/>`,
  );
  return packed({
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': 'spreadsheetml.sheet.main',
      ...Object.fromEntries(named.map(({ part }) => [`xl/${part}`, 'spreadsheetml.worksheet'])),
    }),
    '_rels/.rels': relations([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${schemas}/spreadsheetml/2006/main" xmlns:r="${schemas}/officeDocument/2006/relationships"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(named.map(({ id, part }) => ({ id, kind: 'worksheet', target: part }))),
    ...Object.fromEntries(named.map(({ part, sheet }) => [`xl/${part}`, sheetPart(sheet)])),
  });
}

/** What a site brings for 质量安全措施资料: the list of dangerous works as a table, the measures as a text. */
export async function safetyFiles(project: string) {
  const list = await demoXlsx([
    {
      name: '危大工程清单',
      rows: [
        ['序号', '分部分项工程', '部位', '规模', '是否超过一定规模', '专项方案编制单位'],
        [1, '基坑支护与土方开挖', '地下室', '开挖深度 5.6 米', '是', '珠海建工集团有限公司'],
        [2, '模板支撑体系', '首层大堂', '搭设高度 7.2 米', '否', '珠海建工集团有限公司'],
        [3, '脚手架', '外立面', '搭设高度 31 米', '否', '珠海建工集团有限公司'],
        [4, '起重机械安装拆卸', '塔式起重机 2 台', 'QTZ80', '否', '珠海建工集团有限公司'],
      ],
    },
    {
      name: '应急物资',
      rows: [
        ['名称', '单位', '数量'],
        ['潜水泵', '台', 4],
        ['应急照明灯', '套', 12],
        ['编织袋', '条', 600],
      ],
    },
  ]);
  const measures = await demoDocx('危险性较大的分部分项工程安全管理措施', [
    `一、工程概况：${project}，钢筋混凝土框架结构，地下一层。`,
    '二、基坑支护采用排桩加一道内支撑，开挖前完成降水，开挖过程按一级基坑监测。',
    '三、超过一定规模的危大工程专项方案经专家论证后实施，实施前向作业人员交底并留存签字记录。',
    '四、项目专职安全员每日巡查，发现隐患即停工整改，整改结果报监理单位复查。',
  ]);
  return [
    { fileName: '危大工程清单.xlsx', bytes: list, mediaType: xlsxType },
    { fileName: '危大工程安全管理措施.docx', bytes: measures, mediaType: docxType },
  ];
}
