import type { Locale } from '@office/search';

/** `{title}` is the opportunity's, in the mail's language. */
export const SHIFT_MAIL_TEXTS: Record<
  Locale,
  { subject: string; title: string; lead: string; before: string; now: string; next: string }
> = {
  az: {
    subject: 'Növbənizin vaxtı dəyişdi: {title}',
    title: 'Vaxt dəyişdi',
    lead: '“{title}” üzrə növbənizin vaxtı dəyişdi. Yeriniz sizdə qalır.',
    before: 'Əvvəlki vaxt',
    now: 'Yeni vaxt',
    next: 'Yeni vaxt sizə uyğundursa, heç nə etmək lazım deyil. Uyğun deyilsə, kabinetinizdə müraciəti geri götürün ki, yer növbəti könüllüyə təklif olunsun.',
  },
  en: {
    subject: 'Your shift has moved: {title}',
    title: 'The time has changed',
    lead: 'The time of your shift for “{title}” has changed. You keep your place.',
    before: 'Old time',
    now: 'New time',
    next: 'If the new time suits you, there is nothing to do. If not, please withdraw in your account, so that the place goes to the next volunteer.',
  },
  ru: {
    subject: 'Время вашей смены изменилось: {title}',
    title: 'Время изменилось',
    lead: 'Время вашей смены по «{title}» изменилось. Место остаётся за вами.',
    before: 'Прежнее время',
    now: 'Новое время',
    next: 'Если новое время вам подходит, ничего делать не нужно. Если нет, отзовите заявку в личном кабинете, чтобы место предложили следующему волонтёру.',
  },
};
