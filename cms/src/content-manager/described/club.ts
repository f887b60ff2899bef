import type { ApiClubClub } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import {
  CLOSING_CARDS,
  OPPORTUNITY_COLUMNS,
  OPPORTUNITY_FIELDS,
  TERMS_CARD,
} from './opportunity-fields';

export const club: TypeOf<ApiClubClub> = {
  uid: 'api::club.club',
  displayName: 'Club',
  names: { az: 'Klublar', ru: 'Клубы' },
  mainField: 'title',
  columns: OPPORTUNITY_COLUMNS,
  sort: { by: 'updatedAt', order: 'DESC' },
  readOnly: ['firstPublishedAt'],
  fields: {
    ...OPPORTUNITY_FIELDS,
    institution: {
      az: ['Müəssisə', 'Klub hansı müəssisədədir. Boşdursa, hamıya açıqdır.'],
      en: ['Institution', 'Where the club belongs. Empty: open to everyone.'],
      ru: ['Учебное заведение', 'Где находится клуб. Пусто – открыт для всех.'],
    },
    meetingTimes: {
      az: ['Görüş vaxtları', 'Gün, saat və yer, məsələn: “hər cümə 18:00, kitabxana”.'],
      en: ['Meeting times', 'Day, hour and place, for example “Fridays at 18:00, library”.'],
      ru: ['Когда встречи', 'День, час и место, например «по пятницам в 18:00, библиотека».'],
    },
    joining: {
      az: ['Qoşulmaq nə deməkdir', 'Üzv nə edir və həftədə neçə saat gedir.'],
      en: ['What joining means', 'What a member does, and how many hours a week it takes.'],
      ru: ['Что значит вступить', 'Что делает участник и сколько часов в неделю это занимает.'],
    },
  },
  cards: [
    [
      ['title'],
      ['summary'],
      ['regions', 'interests'],
      ['meetingTimes', 'institution'],
      ['joining'],
    ],
    TERMS_CARD,
    ...CLOSING_CARDS,
  ],
};
