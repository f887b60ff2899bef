import type { ApiCaseworkApplicationForm } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import { REGION_FIELD } from './part-fields';

export const applicationForm: TypeOf<ApiCaseworkApplicationForm> = {
  uid: 'api::casework.application-form',
  displayName: 'Application form',
  names: { az: 'Müraciət formaları', ru: 'Формы заявок' },
  mainField: 'name',
  columns: ['name', 'createdAt', 'updatedAt'],
  sort: { by: 'name', order: 'ASC' },
  fields: {
    name: {
      az: ['Formanın adı', 'Yalnız əməkdaşlar görür, məsələn: “Könüllü müraciəti”.'],
      en: ['Name of the form', 'Only the office sees it, for example “Volunteer application”.'],
      ru: ['Название формы', 'Видит только офис, например «Заявка волонтёра».'],
    },
    region: REGION_FIELD,
    questions: {
      az: ['Suallar', 'Verilmiş cavablar dəyişmir: müraciət öz suallarının surətini saxlayır.'],
      en: ['Questions', 'Answers already given stay: an application keeps its own copy.'],
      ru: ['Вопросы', 'Данные ответы не меняются: заявка хранит копию своих вопросов.'],
    },
  },
  cards: [[['name', 'region'], ['questions']]],
};
