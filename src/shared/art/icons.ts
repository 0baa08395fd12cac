/** One-colour icons on a 24 grid: strokes with square ends and mitred corners, drawn for this project. */
export const iconPaths = {
  home: '<path d="M3.5 11.5L12 4l8.5 7.5M6 10v9.5h12V10"/><path d="M10 19.5v-5h4v5"/>',
  open: '<path d="M4 20.5V9l8-5.5L20 9v11.5"/><path d="M8 20.5v-8l8-1.5v9.5M2.5 20.5h19"/>',
  board: '<path d="M4 4.5h16v11H9.5L5.5 19v-3.5H4Z"/><path d="M12 7.3V11M12 12.6v.9"/>',
  leaf: '<path d="M5 19C4 10 9 4.5 20 4c.5 10-5 16-13 14.5"/><path d="M3.5 21C7 15 10.5 12 15 9.5"/>',
  me: '<circle cx="12" cy="8.5" r="4"/><path d="M4.5 20.5c.8-4.5 3.6-6.5 7.5-6.5s6.7 2 7.5 6.5"/>',
  back: '<path d="M15 4.5L7.5 12l7.5 7.5"/>',
  forward: '<path d="M9 5l7 7-7 7"/>',
  down: '<path d="M5 9l7 7 7-7"/>',
  close: '<path d="M5.5 5.5l13 13M18.5 5.5l-13 13"/>',
  plus: '<path d="M12 4.5v15M4.5 12h15"/>',
  minus: '<path d="M4.5 12h15"/>',
  check: '<path d="M4.5 12.5l5 5L19.5 7"/>',
  warn: '<path d="M12 3.5L21.5 20h-19Z"/><path d="M12 9.5v5M12 16.3v1.2"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.3l3.5 2.2"/>',
  bus: '<path d="M5 4.5h14v12.5H5Z"/><path d="M5 11.5h14M7.5 17v2.7M16.5 17v2.7M8 14.3h1M15 14.3h1"/>',
  pin: '<path d="M12 21.5C7.5 16.5 5 13 5 9.8a7 7 0 0114 0c0 3.2-2.5 6.7-7 11.7Z"/><circle cx="12" cy="9.8" r="2.3"/>',
  people:
    '<circle cx="9" cy="9" r="3.3"/><path d="M3 19.5c.5-3.7 2.7-5.5 6-5.5s5.5 1.8 6 5.5M15.5 6a3 3 0 010 6M17.5 14.5c2 .6 3.2 2.3 3.5 5"/>',
  camera: '<path d="M3.5 7.5H8L9.5 5h5L16 7.5h4.5v12h-17Z"/><circle cx="12" cy="13" r="3.6"/>',
  lock: '<path d="M5 10.5h14v10H5Z"/><path d="M8 10.5V8a4 4 0 018 0v2.5M12 14.5V17"/>',
  eye: '<path d="M2.5 12C5 7.7 8.2 5.5 12 5.5s7 2.2 9.5 6.5c-2.5 4.3-5.7 6.5-9.5 6.5S5 16.3 2.5 12Z"/><circle cx="12" cy="12" r="2.8"/>',
  eyeOff:
    '<path d="M2.5 12C5 7.7 8.2 5.5 12 5.5s7 2.2 9.5 6.5c-2.5 4.3-5.7 6.5-9.5 6.5S5 16.3 2.5 12Z"/><path d="M4.5 19.5l15-15"/>',
  phone:
    '<path d="M5 4h4l1.8 4.5-2.3 1.8c1 2.3 2.9 4.2 5.2 5.2l1.8-2.3L20 15v4c0 .8-.7 1.5-1.5 1.4C10.7 19.8 4.2 13.3 3.6 5.5 3.5 4.7 4.2 4 5 4Z"/>',
  sound:
    '<path d="M4 9.5h3.5L12.5 5v14l-5-4.5H4Z"/><path d="M15.5 9.2a4 4 0 010 5.6M18 6.5a8 8 0 010 11"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5l5 5"/>',
  offline:
    '<path d="M7 18.5a4 4 0 01-.5-8 5.5 5.5 0 0110.3-1.2 4.6 4.6 0 011.7 9"/><path d="M9.5 13.5l5 5M14.5 13.5l-5 5"/>',
  document: '<path d="M5.5 3.5h9l4 4v13h-13Z"/><path d="M14 3.5V8h4.5M8.5 12.5h7M8.5 16h7"/>',
  pen: '<path d="M4 20l1-4.5L16 4.5 19.5 8 8.5 19Z"/><path d="M13.5 7l3.5 3.5"/>',
  share: '<path d="M13 5.5l7 6-7 6v-4c-4.5 0-7.5 1.3-9.5 4.5.5-5.5 3.5-8.5 9.5-9Z"/>',
  save: '<path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15"/>',
  upload: '<path d="M12 16V5M7 9.5l5-5 5 5M4.5 19.5h15"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.3v1.3"/>',
  scan: '<path d="M4 9V4.5h4.5M15.5 4.5H20V9M20 15v4.5h-4.5M8.5 19.5H4V15M3 12h18"/>',
  bigType: '<path d="M2.5 19L8 5l5.5 14M4.5 14.5h7M14.5 19l3-8 3.5 8M15.5 16.5h4.5"/>',
  list: '<path d="M4.5 4h15v16h-15Z"/><path d="M8 9l1.5 1.5L12 8M14 9.5h3M8 15l1.5 1.5L12 14M14 15.5h3"/>',
  heart:
    '<path d="M12 20C6 15.5 3.5 12.3 3.5 9A4.3 4.3 0 0112 7.8 4.3 4.3 0 0120.5 9c0 3.3-2.5 6.5-8.5 11Z"/>',
  bin: '<path d="M5 7.5h14l-1.2 13H6.2ZM3.5 7.5h17M9 7.5v-3h6v3"/><path d="M10 11.5v5M14 11.5v5"/>',
  help: '<circle cx="12" cy="12" r="8.5"/><path d="M9.3 9.7C9.3 7.9 10.5 7 12.1 7s2.8 1 2.8 2.5c0 2.2-2.8 2.3-2.8 4.5M12 15.8V17"/>',
  sync: '<path d="M20 11a8 8 0 00-14.5-3.5L3.5 10M3.5 5v5h5M4 13a8 8 0 0014.5 3.5l2-2.5M20.5 19v-5h-5"/>',
  keypad: '<path d="M4.5 5.5h15v13h-15ZM8 9.5h.1M12 9.5h.1M16 9.5h.1M8 14.5h8"/>',
  gear: '<circle cx="12" cy="12" r="3"/><path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1"/>',
  child:
    '<circle cx="12" cy="7" r="3"/><path d="M7 12.5c3 1.3 7 1.3 10 0M12 13v4M8.5 21l3.5-4.5 3.5 4.5"/>',
  shoe: '<path d="M3 8v9h18c0-3-2-4-5-4.5L11 8.5 8.5 10Z"/><path d="M3 14h18"/>',
  drop: '<path d="M12 3.5c4 5 6 8.2 6 11a6 6 0 01-12 0c0-2.8 2-6 6-11Z"/><path d="M9 15a3 3 0 003 3"/>',
  wind: '<path d="M3 9h11a2.5 2.5 0 10-2.4-3.2M3 13h15.5a2.5 2.5 0 11-2.4 3.2M3 17h8"/>',
} as const;

export type IconName = keyof typeof iconPaths;
