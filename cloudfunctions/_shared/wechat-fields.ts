import type { FieldName, StoredFields } from './message';
import type { Template } from './templates';

/** A mini-program's thing counts every letter, digit and mark as one; one too many and nothing is sent. */
const thingLimit = 20;
const stringLimit = 32;
const phraseLimit = 5;

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - 1);
  // Half of a pair is no character.
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** `2026年12月2日 14:00` on Shanghai's clock. */
function timeWords(iso: string): string {
  const [date = '', clock = ''] = new Date(Date.parse(iso) + 8 * 3_600_000)
    .toISOString()
    .split('T');
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日 ${clock.slice(0, 5)}`;
}

/** A value as WeChat takes it for this type of field; empty when nothing of it can be shown. */
export function fitted(key: string, text: string): string {
  const plain = text.replace(/[\u0000-\u001f\u007f\s]+/g, ' ').trim();
  switch (key.replace(/\d+$/, '')) {
    case 'phrase':
      return plain.replace(/[^\u4e00-\u9fff]/g, '').slice(0, phraseLimit);
    case 'character_string':
      return plain
        .replace(/[^\x20-\x7e]/g, '')
        .trim()
        .slice(0, stringLimit);
    case 'number':
      return plain.replace(/[^\d.]/g, '').slice(0, stringLimit);
    case 'time':
    case 'date':
      return plain;
    default:
      return cut(plain, thingLimit);
  }
}

const instead: Record<string, string> = { thing: '打开小程序看', phrase: '请查看' };

/** What goes into a template's fields. WeChat refuses an empty one, so words stand in where some may. */
export function templateData(template: Template, fields: StoredFields): Record<string, string> {
  const data: Record<string, string> = {};
  for (const [name, key] of Object.entries(template.fields) as [FieldName, string][]) {
    const given = fields[name] ?? '';
    const text = name === 'time' && given ? timeWords(given) : given;
    const value = fitted(key, text) || (instead[key.replace(/\d+$/, '')] ?? '');
    if (value) data[key] = value;
  }
  return data;
}
