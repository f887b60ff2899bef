export const article = {
  by: 'Müəllif:',
  published: '{date} tarixində dərc olunub',
  related: 'Bununla bağlı',
} as const;
