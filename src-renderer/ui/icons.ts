/** The strokes of every icon, on a square of 16. */
export const ICONS = {
  check: 'm3 8.5 3.2 3.2L13 4.8',
  waves: 'M2.5 6.2c1.8-2.4 3.7-2 5.5-.6s3.7 1.8 5.5-.6M2.5 11c1.8-2.4 3.7-2 5.5-.6s3.7 1.8 5.5-.6',
  turn: 'M3 3v4.5A2.5 2.5 0 0 0 5.5 10H13m-3.5-3.5L13 10l-3.5 3.5',
  cross: 'm4 4 8 8m0-8-8 8',
  dots: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  moon: 'M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8Z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9',
  screen: 'M2.5 3h11a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM8 11.5V14M5 14h6',
  panel:
    'M3.5 3h9A1.5 1.5 0 0 1 14 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.5v-7A1.5 1.5 0 0 1 3.5 3ZM10 3v10',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 7.3v3.5M8 5h.01',
} as const;

export type IconName = keyof typeof ICONS;
