import { strToU8, zipSync } from 'fflate';
import { readList } from '@cloud/openday/list-file';
import { refusalOf } from '../support/world';

const csv = (text: string) => readList(new TextEncoder().encode(text));

const gbkOf = (text: string) => {
  const decoder = new TextDecoder('gbk');
  const bytes: number[] = [];
  for (const letter of text) {
    if (letter < '\u0080') bytes.push(letter.charCodeAt(0));
    else
      search: for (let high = 0x81; high <= 0xfe; high++)
        for (let low = 0x40; low <= 0xfe; low++)
          if (decoder.decode(Uint8Array.of(high, low)) === letter) {
            bytes.push(high, low);
            break search;
          }
  }
  return Uint8Array.from(bytes);
};

const column = (index: number) => String.fromCharCode(65 + index);
type Written = string | number | { formula: string; shown: string };

/** A workbook as Excel writes one, with inline strings. */
function xlsx(sheet: (Written | null)[][], more: Record<string, Uint8Array> = {}) {
  const cell = (value: Written, at: string) =>
    typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : typeof value === 'object'
        ? `<c r="${at}" t="str"><f>${value.formula}</f><v>${value.shown}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const body = sheet
    .map((row, y) => {
      const cells = row.map((value, x) =>
        value === null ? '' : cell(value, `${column(x)}${y + 1}`),
      );
      return `<row r="${y + 1}">${cells.join('')}</row>`;
    })
    .join('');
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${head}<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`,
    ),
    ...more,
  });
}

const reasonOf = async (reading: Promise<unknown>) => {
  try {
    await reading;
  } catch (error) {
    return refusalOf(
      { cause: error } instanceof Error ? error : Object.assign(new Error(), { cause: error }),
    ).reason;
  }
  return undefined;
};

const plain = [
  { row: 2, name: '示例甲', age: null, problem: null },
  { row: 3, name: '示例乙', age: 9, problem: null },
];

test('a workbook: headings anywhere at the top, rows numbered as Excel does, adults without an age', async () => {
  expect(
    await readList(
      xlsx([
        ['姓名', '年龄'],
        ['示例甲', 41],
        ['示例乙', 9],
      ]),
    ),
  ).toEqual(plain);
  const titled = [
    ['示例小学名单'],
    [],
    ['序号', '姓名', '班级', '年龄（岁）'],
    [1, '示例甲', '五1', ''],
    [],
    [2, '示例乙', '五2', '9岁'],
  ];
  expect(await readList(xlsx(titled as Written[][]))).toEqual([
    { ...plain[0], row: 4 },
    { ...plain[1], row: 6 },
  ]);
});

test('csv in UTF-8, with a mark, and in GBK as Chinese Excel writes it', async () => {
  const text = '姓名,年龄\r\n示例甲,\r\n示例乙,9\r\n';
  expect(await csv(text)).toEqual(plain);
  expect(await csv(`\uFEFF${text}`)).toEqual(plain);
  expect(await readList(gbkOf(text))).toEqual(plain);
  expect(await csv('姓名\t年龄\n示例甲\t大人\n示例乙\t９\n')).toEqual(plain);
  expect(await csv('示例甲\n示例乙,9')).toEqual(plain.map((one) => ({ ...one, row: one.row - 1 })));
  expect(await csv('1,示例甲\n2,示例乙,9')).toEqual(
    plain.map((one) => ({ ...one, row: one.row - 1 })),
  );
});

test('what is wrong stands beside its row, in words', async () => {
  expect(await csv('姓名,年龄\n示例甲,九\n,8\n\n示1,7\n示例丁,7.5')).toEqual([
    { row: 2, name: '示例甲', age: null, problem: '年龄写成数字，比如 12；大人空着。' },
    { row: 3, name: '', age: 8, problem: '名字还没填。' },
    { row: 5, name: '示1', age: 7, problem: '名字只写汉字或字母，不超过 20 个字。' },
    { row: 6, name: '示例丁', age: null, problem: '年龄写成数字，比如 12；大人空着。' },
  ]);
});

test('a formula is text: in csv it is no name, in a workbook what Excel last showed is read', async () => {
  const [first] = await csv('姓名,年龄\n"=HYPERLINK(""http://x"",""甲"")",');
  expect(first).toMatchObject({ row: 2, problem: '名字只写汉字或字母，不超过 20 个字。' });
  const sheet = [['姓名'], [{ formula: 'CONCAT("示","例甲")', shown: '示例甲' }]];
  expect(await readList(xlsx(sheet))).toEqual([plain[0]]);
});

test('hostile and hopeless files are refused in words', async () => {
  const bomb = xlsx([['姓名'], ['示例甲']], { 'xl/media/zeros.xml': new Uint8Array(5_000_000) });
  expect(bomb.length).toBeLessThan(40_000);
  expect(await reasonOf(readList(bomb))).toBe('file_large');
  expect(await reasonOf(readList(new Uint8Array(40_001)))).toBe('file_large');
  expect(await reasonOf(readList(Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9, 9)))).toBe('file_broken');
  expect(await reasonOf(readList(zipSync({ 'a.txt': strToU8('x') })))).toBe('file_broken');
  expect(await reasonOf(readList(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)))).toBe('file_old');
  expect(await reasonOf(csv('姓名\n' + '示例甲\n'.repeat(61)))).toBe('file_long');
  expect(await reasonOf(csv('\n'.repeat(300)))).toBe('file_long');
  expect(await reasonOf(csv('姓名,年龄\n,\n'))).toBe('file_empty');
});
