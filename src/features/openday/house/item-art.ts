import type { BroughtAlong, LeftBehind } from '@cloud/openday/rules/house';

/** What to bring and what to leave at home, in strokes on a 24 grid like the icons. */
export const itemArt: Record<LeftBehind | BroughtAlong, string> = {
  fire: '<path d="M8 10.5h6v10H8ZM8 13.5h6M9.5 10.5v-3h3M15.5 8.5c2-1 2.5-2.6 1-5-2.2 1.7-2.6 3.4-1 5Z"/>',
  smoking:
    '<path d="M2.5 15h15v4h-15ZM13.5 15v4M20 15v4M15 11.5c0-3 4-2 4-5 0-1.6-1.2-2.5-2.8-2.5"/>',
  knife: '<path d="M4 20l4.5-4.5M8 14l8.5-8.5c2-2 4-2 4-2s0 3-2 6L11.5 16.5ZM6.5 12.5l6 6"/>',
  alcohol: '<path d="M9.5 3h5v5.5l2 3v9h-9v-9l2-3ZM7.5 14.5h9M9.5 5.5h5"/>',
  food: '<path d="M4 11.5h16c0 4.5-2.5 7-5.5 7.5v1.5h-5V19C6.5 18.5 4 16 4 11.5ZM8.5 8.5c-1.5-1.5 1-2.5 0-4.5M13 8.5c-1.5-1.5 1-2.5 0-4.5"/>',
  pet: '<path d="M4 20v-7l-1-8 4.5 3h6.5l4.5-3v6.5c0 3-1.5 5-4 5.5v3M4 20h10.5M8.5 11.5v.8M13.5 11.5v.8M9.8 14.5l1.2.8 1.2-.8"/>',
  luggage: '<path d="M5 8h14v11.5H5ZM9 8V4h6v4M9 11v5.5M15 11v5.5M7.5 19.5V21M16.5 19.5V21"/>',
  drone:
    '<path d="M9 11h6v4H9ZM9 11L5.5 7.5M15 11l3.5-3.5M9 15l-3.5 3.5M15 15l3.5 3.5M2.5 6.5h6M15.5 6.5h6M2.5 19.5h6M15.5 19.5h6"/>',
  camera: '<path d="M3.5 7.5H8L9.5 5h5L16 7.5h4.5v12h-17Z"/><circle cx="12" cy="13" r="3.6"/>',
  slippers: '<path d="M4 19.5V16l4.5-1.5 4-5 2.5 1.5-1 3 6 2v3.5h-6l-1.5-3-2 3ZM9 14l3.5 2"/>',
  flatShoes:
    '<path d="M3 18.5V9.5l4 .5c1 2.5 3 4 6 4.5l5.5 1c1.5.3 2.5 1.5 2.5 3ZM3 18.5h18M9.5 12.5l1.5-1.5M12 14l1.3-1.5"/>',
  trousers: '<path d="M6.5 3.5h11l1.5 17h-5L12 10l-2 10.5H5ZM6.3 7h11.4"/>',
  tiedHair:
    '<circle cx="10" cy="10" r="5.5"/><path d="M4.5 9c3 0 5-1 6.5-3.5 1 2 2.5 3.2 4.5 3.5M15 7c3-.5 5 1.5 5 4.5s-1 5-2.5 6.5M4.5 20.5c.8-3 2.8-4.5 5.5-4.5s4.7 1.5 5.5 4.5"/>',
  mask: '<path d="M6 9c2-1.3 4-2 6-2s4 .7 6 2v5c-1 3-3 4.5-6 4.5S7 17 6 14ZM6 10H3.5c-.5 2 .5 4 2.5 4M18 10h2.5c.5 2-.5 4-2.5 4M9 11.5h6M9 14.5h6"/>',
  water: '<path d="M9.5 3h5v3l1.5 2.5v12h-8v-12L9.5 6ZM8 12c1.5-1 2.5 1 4 0s2.5 1 4 0"/>',
  umbrella:
    '<path d="M3 12.5C3.5 7.5 7 4.5 12 4.5s8.5 3 9 8ZM12 3v1.5M12 12.5v6c0 2.5 3.5 2.5 3.5 0"/>',
  idCard:
    '<path d="M2.5 5.5h19v13h-19ZM5.5 16c.3-2 1.3-3 3-3s2.7 1 3 3M14.5 10h4.5M14.5 13.5h4.5"/><circle cx="8.5" cy="10.3" r="1.7"/>',
};
