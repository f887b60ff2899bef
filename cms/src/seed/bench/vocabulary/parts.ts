import type { Triple } from './topics';

export const DAYS: readonly Triple[] = [
  ['bazar ertəsi', 'Monday', 'понедельник'],
  ['çərşənbə axşamı', 'Tuesday', 'вторник'],
  ['çərşənbə', 'Wednesday', 'среда'],
  ['cümə axşamı', 'Thursday', 'четверг'],
  ['cümə', 'Friday', 'пятница'],
  ['şənbə', 'Saturday', 'суббота'],
];

export const DAY_KEYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

export const DOCUMENTS: readonly Triple[] = [
  ['Tələbə bileti', 'Student card', 'Студенческий билет'],
  ['Şəxsiyyət vəsiqəsinin surəti', 'Copy of the identity card', 'Копия удостоверения личности'],
  ['Təhsil yerindən arayış', 'Certificate of study', 'Справка с места учёбы'],
  ['Motivasiya məktubu', 'Letter of motivation', 'Мотивационное письмо'],
  ['Tibbi arayış', 'Medical certificate', 'Медицинская справка'],
  ['CV', 'CV', 'Резюме'],
];

export const STEPS: readonly Triple[] = [
  ['Müraciət et', 'Apply', 'Подайте заявку'],
  ['Təsdiq al', 'Get a confirmation', 'Получите подтверждение'],
  ['Görüşə gəl', 'Come to the meeting', 'Приходите на встречу'],
  ['Sənədləri gətir', 'Bring the documents', 'Принесите документы'],
  ['Rəy yaz', 'Write what you thought', 'Напишите отзыв'],
];

export const ROLES: readonly Triple[] = [
  ['Koordinator', 'Coordinator', 'Координатор'],
  ['Qarşılama masası', 'Welcome desk', 'Стойка встречи'],
  ['Fotoqraf', 'Photographer', 'Фотограф'],
  ['Sahə komandası', 'Field team', 'Полевая команда'],
  ['Tərcüməçi', 'Interpreter', 'Переводчик'],
  ['Sürücü', 'Driver', 'Водитель'],
];
