import type { Rendered } from './simulator';

/** A node of the rendered tree, composed as a person meets it. */
export interface Node {
  childNodes?: Node[];
  shadowRoot?: Node;
  /** The DOM element; templates, conditions and slots have none. */
  $$?: object | null;
  /** What the template said of it, in the simulator's own record. */
  _vt?: { tagName?: string; content?: string; attrs?: { name: string; value?: unknown }[] };
}

/** An `aria-` attribute; '' where it is absent. WeChat's compiler writes names in camel case. */
export function aria(node: Node, name: 'Role' | 'Label' | 'Hidden' | 'Disabled'): string {
  const value = node._vt?.attrs?.find((each) => each.name === `aria${name}`)?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const hidden = (node: Node) => aria(node, 'Hidden') === 'true';

/** A text node's own text; '' for anything else. */
const textOf = (node: Node): string => node._vt?.content ?? '';

/** A component shows its shadow tree; a built-in shows what stands inside it. */
function childrenOf(node: Node): Node[] {
  const own = node.childNodes ?? [];
  return own.length > 0 ? own : (node.shadowRoot?.childNodes ?? []);
}

/** The words inside a node, joined as they are shown, without what is hidden from screen readers. */
export function wordsOf(node: Node): string {
  if (hidden(node)) return '';
  return textOf(node) || childrenOf(node).map(wordsOf).join('');
}

/** Every line of text below a node, for the message of a test that did not find its words. */
export function linesOf(node: Node): string[] {
  const label = aria(node, 'Label');
  const own = textOf(node) || (label && `[${label}]`);
  return [...(own ? [own] : []), ...childrenOf(node).flatMap(linesOf)];
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
  if (hidden(node)) return [];
  const below = childrenOf(node).flatMap((child) => deepest(child, matches, [...within, node]));
  const isElement = Boolean(node.$$) && textOf(node) === '';
  return below.length > 0 || !isElement || !matches(node) ? below : [{ node, within }];
}

export const treeOf = (page: Rendered) =>
  (page as unknown as { _exparserNode: Node })._exparserNode;

interface Handle {
  dispatchEvent(type: string, options?: { detail?: object }): void;
}

/** Lets an event happen at a node, as the phone would: it bubbles through the built-ins around it. */
export function happen(page: Rendered, node: Node, type: string, detail: object = {}): void {
  const OfNode = Object.getPrototypeOf(page.constructor) as new (node: Node) => Handle;
  new OfNode(node).dispatchEvent(type, { detail });
}
