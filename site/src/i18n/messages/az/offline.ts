export const offline = {
  appName: 'Tələbə Ofisi',
  title: 'İnternet bağlantısı yoxdur',
  lead: 'Bu səhifə cihazınızda saxlanılmayıb, ona görə indi açmaq olmur.',
  words: 'Bağlantı qayıdanda səhifəni yeniləyin. İndiyə qədər göndərdikləriniz itmir.',
  kept: 'İndi oxuya biləcəkləriniz',
  noticeTitle: 'İnternet bağlantısı yoxdur',
  notice:
    'Səhifəni {date} tarixindəki kimi görürsünüz. Son tarix və boş yerlər dəyişmiş ola bilər; müraciət üçün bağlantı lazımdır.',
} as const;
