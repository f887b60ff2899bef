import type { ApiVolunteeringRole } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import { NAME_FIELDS, REGION_FIELD } from './part-fields';

export const role: TypeOf<ApiVolunteeringRole> = {
  uid: 'api::volunteering.role',
  displayName: 'Role',
  names: { az: 'Rollar', ru: 'Роли' },
  mainField: 'nameAz',
  columns: ['nameAz', 'nameEn', 'nameRu', 'capacity', 'updatedAt'],
  sort: { by: 'updatedAt', order: 'DESC' },
  fields: {
    ...NAME_FIELDS,
    noteAz: {
      az: ['Qeyd (az)', 'Bu rolda nə edilir, nə bacarmaq lazımdır: bir-iki cümlə.'],
      en: ['Note (az)', 'What is done in this role and what it takes, in Azerbaijani.'],
      ru: ['Пояснение (az)', 'Что делают в этой роли и что нужно уметь, по-азербайджански.'],
    },
    noteEn: {
      az: ['Qeyd (en)', 'Eyni qeyd ingiliscə.'],
      en: ['Note (en)', 'The same in English.'],
      ru: ['Пояснение (en)', 'То же по-английски.'],
    },
    noteRu: {
      az: ['Qeyd (ru)', 'Eyni qeyd rusca.'],
      en: ['Note (ru)', 'The same in Russian.'],
      ru: ['Пояснение (ru)', 'То же по-русски.'],
    },
    capacity: {
      az: ['Yerlərin sayı', 'Bu rolda neçə nəfər. Boşdursa, hədd yoxdur.'],
      en: ['Places', 'How many people in this role. Empty: no limit.'],
      ru: ['Число мест', 'Сколько человек в этой роли. Пусто – без ограничения.'],
    },
    region: REGION_FIELD,
    shifts: {
      az: ['Növbələr', 'Rolun vaxtları. Yenisini “Yarat” ilə buradan əlavə edin.'],
      en: ['Shifts', 'When the role is needed. You can create one from here.'],
      ru: ['Смены', 'Когда нужна эта роль. Новую можно создать прямо отсюда.'],
    },
  },
  cards: [
    [
      ['nameAz', 'nameEn', 'nameRu'],
      ['noteAz', 'noteEn', 'noteRu'],
    ],
    [['capacity', 'region'], ['shifts']],
  ],
};
