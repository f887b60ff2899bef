export const feeds = {
  description: 'Tələbələr üçün yeni xidmətlər, klublar, könüllü layihələr və məqalələr.',
  link: 'Yeniliklər lenti (Atom)',
} as const;
