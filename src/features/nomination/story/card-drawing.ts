/** The share card: paper, the two rivers, the title, how it begins, and a code. In px of the picture. */
export const cardSize = { width: 720, height: 960 } as const;

const ink = { paper: '#FBF8F0', ink: '#16302E', soft: '#455D59', jade: '#2A6F69', sand: '#A97F3C' };
const serif = "'Songti SC', 'Noto Serif CJK SC', serif";
const sans = "-apple-system, 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const margin = 56;
const codeSide = 168;

export interface CardText {
  title: string;
  by: string;
  opening: string;
  app: string;
}

/** A code as a loaded picture, or as its rows of dark cells. */
export type CardCode = { picture: CanvasImageSource } | { cells: boolean[][] };

/** Breaks a text into lines of a width; the last one shown ends in … when there was more. */
function linesOf(
  context: CanvasRenderingContext2D,
  text: string,
  width: number,
  most: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text.replace(/\s+/g, '')) {
    if (context.measureText(line + character).width > width) {
      if (lines.length === most - 1) return [...lines, `${line.slice(0, -1)}…`];
      lines.push(line);
      line = character;
    } else line += character;
  }
  return line === '' ? lines : [...lines, line];
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  at: { y: number; size: number; font: string; colour: string; height: number; most: number },
): number {
  context.font = `${at.font.startsWith("'Songti") ? '700 ' : ''}${at.size}px ${at.font}`;
  context.fillStyle = at.colour;
  const lines = linesOf(context, text, cardSize.width - 2 * margin, at.most);
  lines.forEach((line, place) => context.fillText(line, margin, at.y + place * at.height));
  return at.y + lines.length * at.height;
}

function drawCode(context: CanvasRenderingContext2D, code: CardCode): void {
  const left = cardSize.width - margin - codeSide;
  const top = cardSize.height - margin - codeSide;
  if ('picture' in code) return context.drawImage(code.picture, left, top, codeSide, codeSide);
  context.fillStyle = '#FFFFFF';
  context.fillRect(left, top, codeSide, codeSide);
  context.fillStyle = ink.ink;
  const cell = codeSide / code.cells.length;
  code.cells.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) context.fillRect(left + x * cell, top + y * cell, cell + 0.3, cell + 0.3);
    }),
  );
}

export function drawCard(
  context: CanvasRenderingContext2D,
  { title, by, opening, app }: CardText,
  code: CardCode | undefined,
): void {
  const { width, height } = cardSize;
  context.fillStyle = ink.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = ink.jade;
  context.fillRect(0, 0, width, 18);
  context.fillStyle = ink.sand;
  context.fillRect(0, 22, width, 6);
  context.textBaseline = 'top';
  const bold = { font: serif, colour: ink.ink };
  const plain = { font: sans, colour: ink.soft };
  let y = write(context, '最美故事', { ...plain, y: 76, size: 28, height: 40, most: 1 });
  y = write(context, title, { ...bold, y: y + 20, size: 60, height: 82, most: 2 });
  y = write(context, by, { ...plain, y: y + 16, size: 30, height: 44, most: 2 });
  context.fillStyle = ink.jade;
  context.fillRect(margin, y + 22, 96, 4);
  write(context, opening, {
    ...{ font: serif, colour: ink.ink },
    ...{ y: y + 56, size: 34, height: 58, most: 5 },
  });
  const foot = cardSize.height - margin - 70;
  write(context, app, { ...plain, y: foot, size: 28, height: 40, most: 1 });
  write(context, code ? '扫码读全文' : '在微信里搜来读', {
    ...plain,
    ...{ y: foot + 42, size: 24, height: 36, most: 1 },
  });
  if (code) drawCode(context, code);
}
