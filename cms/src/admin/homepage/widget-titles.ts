/** Titles of the homepage's widgets, by the ids the panel looks them up by. */
export const WIDGET_TITLES = {
  az: {
    'desk.waiting': 'Cavab gözləyən müraciətlər',
    'desk.waiting.all': 'Hamısı',
    'desk.deadlines': '7 gün ərzində bitənlər',
    'desk.untranslated': 'Hələ tərcümə olunmayıb',
    'desk.machinery': 'Axtarış və məktubların vəziyyəti',
  },
  en: {
    'desk.waiting': 'Applications waiting',
    'desk.waiting.all': 'All of them',
    'desk.deadlines': 'Deadlines in 7 days',
    'desk.untranslated': 'Not translated yet',
    'desk.machinery': 'Search and mail health',
  },
  ru: {
    'desk.waiting': 'Заявки ждут ответа',
    'desk.waiting.all': 'Все',
    'desk.deadlines': 'Сроки на 7 дней',
    'desk.untranslated': 'Ещё не переведено',
    'desk.machinery': 'Состояние поиска и писем',
  },
} as const;
