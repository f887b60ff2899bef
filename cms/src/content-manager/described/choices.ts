import type { Choices } from '../describe-type';

/** What a value means is the same wherever it stands: the panel looks values up by themselves. */
export const LEVEL_CHOICES = {
  'first-step': {
    az: 'İlk addım – təcrübə lazım deyil',
    en: 'First step – no experience needed',
    ru: 'Первый шаг – опыт не нужен',
  },
  'some-experience': {
    az: 'Bir az təcrübə',
    en: 'Some experience',
    ru: 'Небольшой опыт',
  },
  advanced: { az: 'Təcrübəli', en: 'Advanced', ru: 'Опытные' },
} as const satisfies Choices;

export const ADMISSION_CHOICES = {
  'first-come': {
    az: 'Növbə ilə – yer dərhal tutulur',
    en: 'First come – a place is taken at once',
    ru: 'По очереди – место занимают сразу',
  },
  review: {
    az: 'Baxışdan sonra – əməkdaş qərar verir',
    en: 'After review – the office decides',
    ru: 'После рассмотрения – решает офис',
  },
} as const satisfies Choices;

export const LIFE_CHOICES = {
  active: { az: 'Davam edir', en: 'Active', ru: 'Действует' },
  sleeping: { az: 'Fasilədədir', en: 'Paused', ru: 'На паузе' },
  closed: { az: 'Bağlanıb', en: 'Closed', ru: 'Закрыто' },
} as const satisfies Choices;

export const LANGUAGE_CHOICES = {
  az: { az: 'Azərbaycan dili', en: 'Azerbaijani', ru: 'Азербайджанский' },
  en: { az: 'İngilis dili', en: 'English', ru: 'Английский' },
  ru: { az: 'Rus dili', en: 'Russian', ru: 'Русский' },
} as const satisfies Choices;

export const OPPORTUNITY_CHOICES = {
  'student-service': { az: 'Tələbə xidməti', en: 'Student service', ru: 'Услуга студентам' },
  club: { az: 'Klub', en: 'Club', ru: 'Клуб' },
  'volunteer-project': {
    az: 'Könüllü layihə',
    en: 'Volunteer project',
    ru: 'Волонтёрский проект',
  },
} as const satisfies Choices;

export const FREQUENCY_CHOICES = {
  weekly: { az: 'Hər həftə', en: 'Weekly', ru: 'Еженедельно' },
  monthly: { az: 'Hər ay', en: 'Monthly', ru: 'Ежемесячно' },
} as const satisfies Choices;
