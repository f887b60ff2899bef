export const saved = {
  title: 'Saxlanılanlar',
  save: 'Yadda saxla',
  remove: 'Siyahıdan çıxar',
  removeShort: 'Çıxar',
  isSaved: 'Saxladıqlarınızdadır',
  savedOn: 'Saxlanılıb: {date}',
  gone: 'Saytda yoxdur',
  goneText: 'Bu səhifə saytdan götürülüb. Siyahıdan çıxara bilərsiniz.',
  removed: 'Siyahıdan çıxarıldı.',
  undo: 'Geri qaytar',
  again: 'Siyahıya qaytarıldı.',
  full: 'Siyahıda 200 səhifə var, bundan çoxu yerləşmir. Lazım olmayanları çıxarın və yenidən saxlayın.',
  notSaved: 'Bu səhifə saytdan götürülüb, ona görə saxlanılmadı.',
  waits: 'Daxil olun, seçdiyiniz səhifə kabinetinizdə saxlanılacaq.',
  noneTitle: 'Hələ heç nə saxlamamısınız',
  noneText:
    'İmkanın və ya məqalənin səhifəsində “Yadda saxla” düyməsini basın: burada son tarixi ilə birlikdə görünəcək.',
} as const;
