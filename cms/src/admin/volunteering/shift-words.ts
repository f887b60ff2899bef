import { choose } from '../desk/choose';

const EN = {
  title: 'Who comes',
  loading: 'Looking who comes…',
  failed: 'Who comes could not be read. Reload the page before you change the time.',
  saved: 'in Baku, as saved',
  nobody: 'Nobody holds a place in this shift: it can be moved freely.',
  some: 'Holding a place in this shift: {count}. When you save another time, each of them gets a mail with the old and the new time.',
} as const;

type Words = Record<keyof typeof EN, string>;

const RU: Words = {
  title: 'Кто придёт',
  loading: 'Проверяем, кто придёт…',
  failed: 'Узнать, кто придёт, не удалось. Обновите страницу, прежде чем менять время.',
  saved: 'по Баку, как сохранено',
  nobody: 'Мест в этой смене никто не занимает: её можно переносить свободно.',
  some: 'Занимают место в этой смене: {count}. Когда вы сохраните другое время, каждый получит письмо с прежним и новым временем.',
};

const AZ: Words = {
  title: 'Kim gələcək',
  loading: 'Kimin gələcəyi yoxlanılır…',
  failed: 'Kimin gələcəyi oxunmadı. Vaxtı dəyişməzdən əvvəl səhifəni yeniləyin.',
  saved: 'Bakı vaxtı ilə, yadda saxlanıldığı kimi',
  nobody: 'Bu növbədə heç kimin yeri yoxdur: vaxtını sərbəst dəyişə bilərsiniz.',
  some: 'Bu növbədə yeri olanlar: {count}. Başqa vaxt yadda saxlananda hər birinə köhnə və yeni vaxt yazılmış məktub gedəcək.',
};

/** The panel's words in the language it is shown in. */
export function shiftWords(): Words {
  return choose({ az: AZ, en: EN, ru: RU });
}
