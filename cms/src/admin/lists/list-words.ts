import { choose } from '../desk/choose';

const EN = {
  overdue: 'Overdue',
  ended: 'Ended',
  quickLists: 'Quick lists',
  all: 'All',
  waiting: 'Waiting',
  late: 'Overdue',
  mine: 'Mine',
  reserve: 'In reserve',
  acceptedThisWeek: 'Accepted this week',
  region: 'Region',
  everyRegion: 'All regions',
  exportList: 'Export the list as CSV',
  exportChosen: 'Export CSV',
  exportFailed: 'The file could not be made. Try again.',
} as const;

type Words = Record<keyof typeof EN, string>;

const RU: Words = {
  overdue: 'Просрочено',
  ended: 'Закончился',
  quickLists: 'Быстрые списки',
  all: 'Все',
  waiting: 'Ждут ответа',
  late: 'Просрочены',
  mine: 'Мои',
  reserve: 'В резерве',
  acceptedThisWeek: 'Одобрены на этой неделе',
  region: 'Регион',
  everyRegion: 'Все регионы',
  exportList: 'Выгрузить список в CSV',
  exportChosen: 'Выгрузить CSV',
  exportFailed: 'Файл создать не удалось. Попробуйте ещё раз.',
};

const AZ: Words = {
  overdue: 'Gecikir',
  ended: 'Bitib',
  quickLists: 'Hazır siyahılar',
  all: 'Hamısı',
  waiting: 'Gözləyənlər',
  late: 'Gecikənlər',
  mine: 'Mənimkilər',
  reserve: 'Ehtiyatda',
  acceptedThisWeek: 'Bu həftə qəbul olunan',
  region: 'Region',
  everyRegion: 'Bütün regionlar',
  exportList: 'Siyahını CSV kimi yüklə',
  exportChosen: 'CSV yüklə',
  exportFailed: 'Fayl hazırlanmadı. Yenidən cəhd edin.',
};

/** The lists' words in the language the panel is shown in. */
export function listWords(): Words {
  return choose({ az: AZ, en: EN, ru: RU });
}
