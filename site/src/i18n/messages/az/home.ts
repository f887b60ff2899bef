export const home = {
  title:
    'Bakı, Sumqayıt və Gəncə tələbələri üçün xidmətlər, klublar və könüllü layihələr bir yerdə',
  lead: 'Tapın, müraciət edin və cavabı deyilən vaxtda alın. Baxmaq üçün hesab lazım deyil.',
  description:
    'Üç regionun tələbə xidmətləri, klubları və könüllü layihələri: axtarış, müraciət və vaxtında cavab.',
  promiseOpenTitle: 'Hesabsız baxın',
  promiseOpen: 'Axtarmaq, oxumaq və şərtləri yoxlamaq hamıya açıqdır.',
  promiseClockTitle: 'Cavabın tarixi bəllidir',
  promiseClock: 'Neçə iş gününə cavab veriləcəyi hər səhifədə yazılıb.',
  promiseFirstTitle: 'İlk addım üçün də yer var',
  promiseFirst: 'Təcrübəniz yoxdursa, sizi səhifədə adı yazılan şəxs qarşılayacaq.',
  regions: 'Üç region',
  openLabel: { one: 'açıq imkan', other: 'açıq imkan' },
  nearestDeadline: 'Ən yaxın son tarix: {date}',
  noDeadline: 'Yaxın günlərdə bağlanan yoxdur',
  closing: 'Bu həftə bağlanır',
  closingNone: 'Yaxın yeddi gündə bağlanan imkan yoxdur. Tələsmədən seçə bilərsiniz.',
  newest: 'Yeni əlavə olunanlar',
  newestNone: 'Hələ heç nə dərc olunmayıb.',
  open: 'Hazırda açıq olanlar',
  openNone: 'Bu həftə bağlananlardan başqa açıq imkan yoxdur.',
  all: 'Bütün imkanlara baxın',
  digestTitle: 'Yeni imkanlar poçtunuza gəlsin',
  digestText:
    'Həftədə bir məktub. Region və maraqları sonra seçirsiniz, bir kliklə imtina edirsiniz.',
  digestLabel: 'E-poçt ünvanınız',
  digestButton: 'Abunə olun',
} as const;
