import type { ApiVolunteeringVolunteerProject } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import {
  CLOSING_CARDS,
  OPPORTUNITY_COLUMNS,
  OPPORTUNITY_FIELDS,
  TERMS_CARD,
} from './opportunity-fields';

export const volunteerProject: TypeOf<ApiVolunteeringVolunteerProject> = {
  uid: 'api::volunteering.volunteer-project',
  displayName: 'Volunteer project',
  names: { az: 'Könüllü layihələr', ru: 'Волонтёрские проекты' },
  mainField: 'title',
  columns: OPPORTUNITY_COLUMNS,
  sort: { by: 'updatedAt', order: 'DESC' },
  readOnly: ['firstPublishedAt'],
  fields: {
    ...OPPORTUNITY_FIELDS,
    capacity: {
      az: ['Yerlərin sayı', 'Bütün rollarda birlikdə. Boşdursa, yalnız rolların yerləri sayılır.'],
      en: ['Places', 'In all roles together. Empty: only the places of the roles count.'],
      ru: ['Число мест', 'Во всех ролях вместе. Пусто – считаются только места в ролях.'],
    },
    hostOrganisation: {
      az: ['Təşkilat', 'Layihəni kim aparır, məsələn: “Yaşıl Gəncə” İB.'],
      en: ['Organisation', 'Who runs the project, for example “Green Ganja”.'],
      ru: ['Организация', 'Кто ведёт проект, например «Зелёная Гянджа».'],
    },
    place: {
      az: ['Yer', 'Harada görüşülür: ünvan və ya hamının tanıdığı yer.'],
      en: ['Place', 'Where to meet: an address, or a spot everyone knows.'],
      ru: ['Место', 'Где встреча: адрес или всем известное место.'],
    },
    whatYouDo: {
      az: ['Nə edəcəksiniz', 'Könüllünün işi, konkret: “sahildən zibil yığır, çeşidləyirik”.'],
      en: ['What you will do', 'The work itself: “we pick up litter on the shore and sort it”.'],
      ru: ['Что вы будете делать', 'Сама работа: «собираем мусор на берегу и сортируем его».'],
    },
    whatYouGet: {
      az: ['Nə qazanacaqsınız', 'Təcrübə, təsdiqlənmiş saatlar, yemək, yol pulu.'],
      en: ['What you get', 'Experience, confirmed hours, a meal, travel costs.'],
      ru: ['Что вы получите', 'Опыт, подтверждённые часы, обед, оплата дороги.'],
    },
    roles: {
      az: ['Rollar', 'Hər rolun öz yerləri və növbələri var. “Yarat” ilə buradan da əlavə olunur.'],
      en: ['Roles', 'Each has places and shifts of its own. You can create one from here.'],
      ru: ['Роли', 'У каждой свои места и смены. Новую можно создать прямо отсюда.'],
    },
    institution: {
      az: ['Müəssisə', 'Layihə bir müəssisənindirsə. Boşdursa, hamıya açıqdır.'],
      en: ['Institution', 'If the project belongs to one. Empty: open to everyone.'],
      ru: ['Учебное заведение', 'Если проект его. Пусто – открыт для всех.'],
    },
    minimumAge: {
      az: ['Ən az yaş', 'Məsələn: 16. Boşdursa, hədd yoxdur.'],
      en: ['Minimum age', 'For example 16. Empty: no limit.'],
      ru: ['Минимальный возраст', 'Например 16. Пусто – без ограничения.'],
    },
  },
  cards: [
    [['title'], ['summary'], ['regions', 'interests'], ['place', 'hostOrganisation']],
    [['whatYouDo', 'whatYouGet'], ['roles']],
    [...TERMS_CARD, ['institution', 'minimumAge']],
    ...CLOSING_CARDS,
  ],
};
