import type { Locale } from '@office/search';
import type { Action, ApplicationState } from './states';

type Texts = Record<Locale, string>;

/**
 * The written reason of a decision the system or the clock takes, in the applicant's language;
 * null for every other move.
 */
export function systemReason(
  { action, to }: { action: Action; to: ApplicationState },
  language: Locale,
): string | null {
  if (action === 'expire-offer') {
    return (to === 'reserve' ? OFFER_EXPIRED_FIRST : OFFER_EXPIRED_AGAIN)[language];
  }
  return REASONS[action]?.[language] ?? null;
}

const OFFER_EXPIRED_FIRST: Texts = {
  az: 'Təklif vaxtında qəbul olunmadı, ona görə yer növbədəki müraciətçiyə təklif edildi. Müraciətiniz ehtiyat siyahısının sonuna keçirildi.',
  en: 'The offer was not accepted in time, so the place goes to the next person. Your application moved to the end of the reserve list.',
  ru: 'Предложение не было принято вовремя, поэтому место предложено следующему. Ваша заявка перенесена в конец резервного списка.',
};

const OFFER_EXPIRED_AGAIN: Texts = {
  az: 'İkinci təklif də vaxtında qəbul olunmadı, ona görə müraciət bağlandı.',
  en: 'The second offer was not accepted in time either, so the application was closed.',
  ru: 'Второе предложение тоже не было принято вовремя, поэтому заявка закрыта.',
};

const REASONS: Partial<Record<Action, Texts>> = {
  admit: {
    az: 'Yerlər müraciət sırası ilə verilir və sizə yer çatdı.',
    en: 'Places are given in the order of arrival, and there was one for you.',
    ru: 'Места распределяются в порядке поступления заявок, и для вас место нашлось.',
  },
  queue: {
    az: 'Hazırda bütün yerlər tutulub. Müraciətiniz ehtiyat siyahısına əlavə edildi; yer boşalan kimi gəliş sırası ilə təklif olunacaq.',
    en: 'All places are taken at the moment. You are on the reserve list; when a place becomes free it is offered in the order of arrival.',
    ru: 'Сейчас все места заняты. Вы внесены в резервный список: когда место освободится, его предложат в порядке поступления заявок.',
  },
  offer: {
    az: 'Bir yer boşaldı və növbə sizə çatdı.',
    en: 'A place became free and it is your turn.',
    ru: 'Освободилось место, и подошла ваша очередь.',
  },
  'refuse-consent': {
    az: 'Valideyn və ya qanuni nümayəndə razılıq vermədi.',
    en: 'The parent or guardian did not consent.',
    ru: 'Родитель или законный представитель не дал согласия.',
  },
  'expire-consent': {
    az: 'Valideyn və ya qanuni nümayəndənin razılığı 14 gün ərzində alınmadı.',
    en: 'The consent of a parent or guardian did not arrive within 14 days.',
    ru: 'Согласие родителя или законного представителя не поступило в течение 14 дней.',
  },
  'warn-information': {
    az: 'Əlavə məlumatı gözləyirik: müddətin bitməsinə az qalıb.',
    en: 'We are still waiting for the information we asked for, and the term ends soon.',
    ru: 'Мы всё ещё ждём запрошенные сведения, срок скоро истекает.',
  },
  'expire-information': {
    az: 'İstədiyimiz əlavə məlumat müddətində gəlmədi.',
    en: 'The information we asked for did not arrive in time.',
    ru: 'Запрошенные сведения не поступили в срок.',
  },
  'withdraw-reserve-at-deadline': {
    az: 'Müraciət müddəti bitdi və ehtiyat siyahısındakılar üçün yer boşalmadı.',
    en: 'The deadline has passed and no place became free for the reserve list.',
    ru: 'Срок подачи заявок истёк, и для резервного списка место не освободилось.',
  },
};
