export const ui = {
  optional: '(məcburi deyil)',
  errorPrefix: 'Səhv:',
  errorSummary: 'Bunları düzəltmək lazımdır',
  remove: 'Filtri götür',
  pages: 'Səhifələr',
  page: 'Səhifə',
  previousPage: 'Əvvəlki',
  nextPage: 'Növbəti',
} as const;
