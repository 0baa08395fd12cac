import { Text } from '@tarojs/components';
import { markWords } from '@cloud/review/rules/mark';
import type { TextMark } from './opened-text';
import './text.scss';

/** A text with what the machine points at underlined, and what it takes it for in small words behind. */
export function Marked({ text, marks }: { text: string; marks: readonly TextMark[] }) {
  let at = 0;
  const parts = marks.flatMap(({ from, to, kind, instead }) => {
    const before = text.slice(at, from);
    at = to;
    return [
      <Text key={`b${from}`}>{before}</Text>,
      <Text key={`m${from}`} className={`rvt__mark rvt__mark--${kind}`}>
        {text.slice(from, to)}
      </Text>,
      <Text key={`n${from}`} className="rvt__mark-note">
        {instead === undefined ? markWords[kind] : `应作“${instead}”`}
      </Text>,
    ];
  });
  return (
    <Text>
      {parts}
      {text.slice(at)}
    </Text>
  );
}

/** The marks that lie in one part of a text, counted from where the part begins. */
export const marksWithin = (marks: readonly TextMark[], from: number, to: number) =>
  marks
    .filter((mark) => mark.from >= from && mark.to <= to)
    .map((mark) => ({ ...mark, from: mark.from - from, to: mark.to - from }));
