interface Glyph {
  /** Drawn in the colour of the words beside it. */
  shape: string;
  /** Cut out of the shape. */
  cut?: string;
}

const ring = '<circle cx="7" cy="7" r="5.2" fill="none" stroke="#000" stroke-width="1.8"/>';
const triangle = { shape: '<path d="M7 1l6.5 11.5H.5Z"/>', cut: '<path d="M7 5v4M7 10v1.3"/>' };

/** State marks on a 14 grid: every state has a shape of its own before it has a colour. */
export const glyphs = {
  wait: {
    shape:
      '<circle cx="7" cy="7" r="5.2" fill="none" stroke="#000" stroke-width="1.8" stroke-dasharray="2.7 2.2"/>',
  },
  sent: {
    shape: `${ring}<path d="M4.5 7h4M7 5l2 2-2 2" stroke="#000" stroke-width="1.5" fill="none"/>`,
  },
  doing: { shape: `${ring}<path d="M7 1.8a5.2 5.2 0 010 10.4Z"/>` },
  done: { shape: '<circle cx="7" cy="7" r="6"/>', cut: '<path d="M4 7.2l2.2 2.2L10.2 5"/>' },
  late: triangle,
  bad: triangle,
  info: {
    shape:
      '<circle cx="7" cy="7" r="5.6" fill="none" stroke="#000" stroke-width="1.6"/><path d="M7 6.3V10M7 3.8v1.3" stroke="#000" stroke-width="1.6"/>',
  },
  queue: { shape: '<path d="M1.5 3h11M1.5 7h11M1.5 11h6" stroke="#000" stroke-width="2"/>' },
  off: { shape: '<path d="M2.5 2.5l9 9M11.5 2.5l-9 9" stroke="#000" stroke-width="2"/>' },
  radioOn: { shape: '<circle cx="7" cy="7" r="6"/>', cut: '<path d="M4 7.2l2.2 2.2L10.2 5"/>' },
  boxOn: { shape: '<path d="M1 1h12v12H1Z"/>', cut: '<path d="M3.6 7.2L6 9.6 10.5 4.8"/>' },
} as const satisfies Record<string, Glyph>;

export type GlyphName = keyof typeof glyphs;
