import type { Names } from './form-snapshot';
import type { ApplicationState } from './states';

/** What staff call the states. */
export const STATE_NAMES: Record<ApplicationState, Names> = {
  draft: { az: 'Qaralama', en: 'Draft', ru: 'Черновик' },
  'awaiting-consent': { az: 'Razılıq gözlənilir', en: 'Awaiting consent', ru: 'Ждёт согласия' },
  submitted: { az: 'Göndərilib', en: 'Submitted', ru: 'Подана' },
  'in-review': { az: 'Baxılır', en: 'In review', ru: 'Рассматривается' },
  'information-needed': {
    az: 'Məlumat gözlənilir',
    en: 'Information needed',
    ru: 'Нужны сведения',
  },
  reserve: { az: 'Ehtiyatda', en: 'In reserve', ru: 'В резерве' },
  offered: { az: 'Yer təklif olunub', en: 'Place offered', ru: 'Место предложено' },
  accepted: { az: 'Qəbul olunub', en: 'Accepted', ru: 'Одобрена' },
  declined: { az: 'Rədd edilib', en: 'Declined', ru: 'Отклонена' },
  withdrawn: { az: 'Geri götürülüb', en: 'Withdrawn', ru: 'Отозвана' },
  completed: { az: 'Tamamlanıb', en: 'Completed', ru: 'Завершена' },
  'no-show': { az: 'Gəlməyib', en: 'Did not come', ru: 'Неявка' },
};
