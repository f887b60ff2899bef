/**
 * Names of our types in the languages of the admin panel, by the English name their schema
 * gives: the panel looks names up by exactly that text.
 */
export const TYPE_NAMES_RU: Record<string, string> = {
  Application: 'Заявки',
  'Application form': 'Формы заявок',
  Article: 'Статьи',
  'Audit entry': 'Журнал изменений',
  Club: 'Клубы',
  'Digest run': 'Рассылки',
  Institution: 'Учебные заведения',
  Interest: 'Интересы',
  Member: 'Участники',
  'Outgoing mail': 'Исходящие письма',
  Region: 'Регионы',
  Role: 'Роли',
  Shift: 'Смены',
  'Student service': 'Услуги студентам',
  Subscription: 'Подписки',
  'Volunteer project': 'Волонтёрские проекты',
};
