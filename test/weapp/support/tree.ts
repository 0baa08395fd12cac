type AriaName = 'role' | 'label' | 'hidden' | 'modal';

/** A node of a rendered page, whichever engine rendered it. */
export interface Node {
  /** The built-in's name; '' for text and for what only groups. */
  readonly tag: string;
  /** A text node's own text; '' for anything else. */
  readonly text: string;
  /** An `aria-` attribute; '' where it is absent. */
  aria(name: AriaName): string;
  children(): Node[];
  /** Lets an event happen here, as the phone would: it bubbles through the built-ins around it. */
  happen(type: string, detail: object): void;
}

/** A page as WeChat's logic layer sees it. */
export interface PageInstance extends Record<string, unknown> {
  route: string;
  options: Record<string, string>;
}

export interface RenderedPage {
  readonly instance: PageInstance;
  tree(): Node;
  close(): void;
}

/** Starts over with its own `wx`, `Page` and `Component`; what it returns renders a route. */
export type Engine = () => (route: string) => RenderedPage;

const isHidden = (node: Node) => node.aria('hidden') === 'true';

/** The words inside a node, joined as they are shown, without what is hidden from screen readers. */
export function wordsOf(node: Node): string {
  if (isHidden(node)) return '';
  return node.text || node.children().map(wordsOf).join('');
}

/** Every line of text below a node, for the message of a test that did not find its words. */
export function linesOf(node: Node): string[] {
  const label = node.aria('label');
  const own = node.text || (label && `[${label}]`);
  return [...(own ? [own] : []), ...node.children().flatMap(linesOf)];
}

interface Found {
  node: Node;
  /** What it stands in, nearest last. */
  within: Node[];
}

/** Elements that match, without those that only hold a match. */
export function deepest(
  node: Node,
  matches: (node: Node) => boolean,
  within: Node[] = [],
): Found[] {
  if (isHidden(node)) return [];
  const below = node.children().flatMap((child) => deepest(child, matches, [...within, node]));
  return below.length > 0 || node.tag === '' || !matches(node) ? below : [{ node, within }];
}
