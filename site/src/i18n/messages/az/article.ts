export const article = {
  by: 'Müəllif: {name}',
  published: '{date} tarixində dərc olunub',
  related: 'Bununla bağlı',
} as const;
