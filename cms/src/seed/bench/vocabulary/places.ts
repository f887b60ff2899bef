import type { Triple } from './topics';

/** Quarters, streets and parks by region key. */
export const PLACES: Readonly<Record<string, readonly Triple[]>> = {
  baku: [
    ['Nəsimi', 'Nasimi', 'Насими'],
    ['Yasamal', 'Yasamal', 'Ясамал'],
    ['Xətai', 'Khatai', 'Хатаи'],
    ['Nərimanov', 'Narimanov', 'Нариманов'],
    ['Binəqədi', 'Binagadi', 'Бинагади'],
    ['Sabunçu', 'Sabunchu', 'Сабунчу'],
    ['Bayıl', 'Bayil', 'Баил'],
    ['Əhmədli', 'Ahmadli', 'Ахмедлы'],
    ['Dənizkənarı bulvar', 'the seaside boulevard', 'приморский бульвар'],
    ['Elmlər Akademiyası', 'Academy of Sciences', 'Академия наук'],
    ['28 May', '28 May', '28 Мая'],
    ['Gənclik', 'Ganjlik', 'Гянджлик'],
    ['Lökbatan', 'Lokbatan', 'Локбатан'],
    ['Bilgəh', 'Bilgah', 'Бильгях'],
    ['Mərdəkan', 'Mardakan', 'Мардакян'],
  ],
  sumgait: [
    ['Sumqayıt bulvarı', 'Sumgait boulevard', 'Сумгаитский бульвар'],
    ['Nəsimi parkı', 'Nasimi Park', 'парк Насими'],
    ['Kimyaçılar şəhərciyi', 'Chemists’ Town', 'городок химиков'],
    ['9-cu mikrorayon', '9th microdistrict', '9-й микрорайон'],
    ['17-ci mikrorayon', '17th microdistrict', '17-й микрорайон'],
    ['Corat', 'Jorat', 'Джорат'],
    ['Hacı Zeynalabdin', 'Haji Zeynalabdin', 'Гаджи Зейналабдин'],
    ['Sülh küçəsi', 'Sulh Street', 'улица Сульх'],
    ['Dostluq prospekti', 'Dostlug Avenue', 'проспект Достлуг'],
    ['Texnologiyalar parkı', 'the technology park', 'технологический парк'],
  ],
  ganja: [
    ['Xan bağı', 'Khan Garden', 'Ханский сад'],
    ['Heydər Əliyev parkı', 'Heydar Aliyev Park', 'парк Гейдара Алиева'],
    ['Cavad xan küçəsi', 'Javad Khan Street', 'улица Джавад-хана'],
    ['Kəpəz', 'Kapaz', 'Кяпаз'],
    ['Nizami rayonu', 'Nizami district', 'район Низами'],
    ['Gülüstan', 'Gulustan', 'Гюлистан'],
    ['Atatürk prospekti', 'Ataturk Avenue', 'проспект Ататюрка'],
    ['Şah Abbas karvansarası', 'Shah Abbas caravanserai', 'караван-сарай Шаха Аббаса'],
    ['Yeni Gəncə', 'New Ganja', 'Новая Гянджа'],
    ['Göygöl yolu', 'the Goygol road', 'дорога на Гёйгёль'],
  ],
};

/** For regions that editors have added. */
export const OTHER_PLACES: readonly Triple[] = [
  ['mərkəz', 'the centre', 'центр'],
  ['mədəniyyət evi', 'house of culture', 'дом культуры'],
  ['şəhər kitabxanası', 'city library', 'городская библиотека'],
];
