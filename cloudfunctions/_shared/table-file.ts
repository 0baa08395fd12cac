/** Tables as files for spreadsheet programs. Nothing is written to disk: a file is its bytes. */

export type Cell = string | number | null;

export interface Table {
  /** Name of the file, without its ending. */
  name: string;
  /** A first line of its own, above the columns. */
  note?: string;
  columns: readonly string[];
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>;
}

export const fileFormats = ['xlsx', 'csv'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** A file as it travels in a reply. */
export interface TableFile {
  name: string;
  format: FileFormat;
  base64: string;
}

/** Characters that XML cannot hold, or that a spreadsheet would only trip over. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** What spreadsheet programs take for the beginning of a formula, also behind blanks. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** Text that no spreadsheet program computes: an apostrophe stands before what could be a formula. */
export const plainText = (text: string) => {
  const clean = text.replace(unwritable, '');
  return formula.test(clean) ? `'${clean}` : clean;
};

const plainCell = (cell: Cell) => (typeof cell === 'string' ? plainText(cell) : cell);

async function* lines({ note, columns, rows }: Table): AsyncGenerator<Cell[]> {
  const rest = Array<null>(columns.length - 1).fill(null);
  if (note !== undefined) yield [plainText(note), ...rest];
  yield [...columns];
  for await (const row of rows) yield row.map(plainCell);
}

const quoted = (cell: Cell) => {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180 in UTF-8; the byte-order mark keeps Chinese readable in spreadsheet programs. */
async function csv(table: Table): Promise<Buffer> {
  const parts = [Buffer.from('\uFEFF')];
  for await (const line of lines(table))
    parts.push(Buffer.from(`${line.map(quoted).join(',')}\r\n`));
  return Buffer.concat(parts);
}

/** The writer starts with the first call that needs it, not with every cold start. */
async function xlsx(table: Table): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  const data = [];
  const headed = table.note === undefined ? 1 : 2;
  for await (const line of lines(table))
    data.push(
      data.length < headed
        ? line.map((value) => (value === null ? null : { value, fontWeight: 'bold' as const }))
        : line,
    );
  const columns = table.columns.map((title) => ({ width: Math.max(12, title.length * 2 + 2) }));
  return write(data, { sheet: '表', columns, stickyRowsCount: headed }).toBuffer();
}

export async function tableFile(table: Table, format: FileFormat): Promise<TableFile> {
  const bytes = await (format === 'csv' ? csv : xlsx)(table);
  return { name: `${table.name}.${format}`, format, base64: bytes.toString('base64') };
}
