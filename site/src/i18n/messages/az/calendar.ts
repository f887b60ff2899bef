export const calendar = {
  deadline: 'Son tarix: {title}',
  add: 'Təqvimə əlavə edin',
} as const;
