import type { ApiVolunteeringShift } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import { REGION_FIELD } from './part-fields';

export const shift: TypeOf<ApiVolunteeringShift> = {
  uid: 'api::volunteering.shift',
  displayName: 'Shift',
  names: { az: 'Növbələr', ru: 'Смены' },
  mainField: 'name',
  columns: ['name', 'capacity', 'region', 'updatedAt'],
  sort: { by: 'startsAt', order: 'ASC' },
  readOnly: ['name'],
  fields: {
    name: {
      az: ['Növbənin adı', 'Vaxtından və rolundan özü düzəlir.'],
      en: ['Name of the shift', 'Made of its time and its role by itself.'],
      ru: ['Название смены', 'Складывается само из времени и роли.'],
    },
    startsAt: {
      az: ['Başlayır', 'Gün və saat, Bakı vaxtı ilə.'],
      en: ['Starts', 'Day and hour, Baku time.'],
      ru: ['Начало', 'День и час, по времени Баку.'],
    },
    endsAt: {
      az: ['Bitir', 'Başlanğıcdan sonra, Bakı vaxtı ilə.'],
      en: ['Ends', 'After the start, Baku time.'],
      ru: ['Конец', 'Позже начала, по времени Баку.'],
    },
    capacity: {
      az: ['Yerlərin sayı', 'Bu növbədə neçə nəfər. Boşdursa, hədd yoxdur.'],
      en: ['Places', 'How many people in this shift. Empty: no limit.'],
      ru: ['Число мест', 'Сколько человек в этой смене. Пусто – без ограничения.'],
    },
    region: REGION_FIELD,
    role: {
      az: ['Rol', 'Növbə hansı rolundur.'],
      en: ['Role', 'The role this shift belongs to.'],
      ru: ['Роль', 'К какой роли относится смена.'],
    },
  },
  cards: [[['startsAt', 'endsAt'], ['role'], ['capacity', 'region'], ['name']]],
};
