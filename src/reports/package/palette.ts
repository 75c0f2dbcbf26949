/** The one look of the ministry's workbooks: a dark blue, greys, and red for nothing but alarms. Colours as RRGGBB. */
export const BLUE = '17324D';
export const INK = '1A1A1A';
export const GREY = '5B6770';
export const BAND = 'F3F5F8';
export const RULE = 'CBD3DC';
export const TOTAL = 'E1E7EE';
export const WHITE = 'FFFFFF';
export const RED = 'A3142A';
export const GREEN = '1B6B3A';
/** Behind figures: dark ink stays readable on it. */
export const BAR = 'A9C8E0';

/**
 * The colours of series, in their order. Each is a good deal lighter than the one before, so that they stay apart in
 * black-and-white print; and they run from blue to yellow, the one axis that is seen alike with every common kind of
 * colour blindness (after cividis: Nuñez, Anderton, Renslow, PLOS ONE 13(7), 2018).
 */
export const SERIES = ['12355B', '3E6C96', '8796A3', 'DDB945', 'FBF3D0'] as const;
