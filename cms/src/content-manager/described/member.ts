import type { ApiMemberMember } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import { LANGUAGE_CHOICES } from './choices';

export const member: TypeOf<ApiMemberMember> = {
  uid: 'api::member.member',
  displayName: 'Member',
  names: { az: 'Üzvlər', ru: 'Участники' },
  mainField: 'name',
  columns: ['name', 'language', 'studyLevel', 'studyYear', 'createdAt'],
  sort: { by: 'createdAt', order: 'DESC' },
  fields: {
    name: {
      az: ['Ad', 'Üzvün özünün yazdığı ad.'],
      en: ['Name', 'As the member wrote it.'],
      ru: ['Имя', 'Как написал сам участник.'],
    },
    user: {
      az: ['Giriş hesabı', 'Parolun saxlandığı hesab.'],
      en: ['Sign-in', 'The account that holds the password.'],
      ru: ['Вход', 'Учётная запись с паролем.'],
    },
    userKey: {
      az: ['Hesabın açarı', 'Hər hesabın bir profili olsun deyə.'],
      en: ['Account’s key', 'Keeps one profile to one account.'],
      ru: ['Ключ учётной записи', 'Чтобы у записи был один профиль.'],
    },
    language: {
      az: ['Dil', 'Məktubların dili.'],
      en: ['Language', 'The language of mails.'],
      ru: ['Язык', 'Язык писем.'],
      choices: LANGUAGE_CHOICES,
    },
    institution: {
      az: ['Müəssisə', 'Oxuduğu yer.'],
      en: ['Institution', 'Where the member studies.'],
      ru: ['Учебное заведение', 'Где учится.'],
    },
    institutionOther: {
      az: ['Başqa müəssisə', 'Siyahıda yoxdursa.'],
      en: ['Other institution', 'If it is not on the list.'],
      ru: ['Другое заведение', 'Если его нет в списке.'],
    },
    studyLevel: {
      az: ['Təhsil pilləsi', 'Üzvün özünün seçdiyi pillə.'],
      en: ['Level of studies', 'As the member chose it.'],
      ru: ['Ступень обучения', 'Как выбрал сам участник.'],
      choices: {
        vocational: { az: 'Peşə təhsili', en: 'Vocational', ru: 'Профессиональное' },
        college: { az: 'Kollec', en: 'College', ru: 'Колледж' },
        bachelor: { az: 'Bakalavr', en: 'Bachelor', ru: 'Бакалавриат' },
        master: { az: 'Magistr', en: 'Master', ru: 'Магистратура' },
        doctoral: { az: 'Doktorantura', en: 'Doctoral', ru: 'Докторантура' },
      },
    },
    studyYear: {
      az: ['Kurs', 'Üzvün özünün yazdığı kurs.'],
      en: ['Year', 'Year of studies, as the member wrote it.'],
      ru: ['Курс', 'Как написал сам участник.'],
    },
    region: {
      az: ['Region', 'Üzvün regionu.'],
      en: ['Region', 'The member’s region.'],
      ru: ['Регион', 'Регион участника.'],
    },
    interests: {
      az: ['Maraqlar', 'Hər maraq üzrə öz səviyyəsi ilə.'],
      en: ['Interests', 'Each with the member’s own level.'],
      ru: ['Интересы', 'Каждый со своим уровнем.'],
    },
    birthYear: {
      az: ['Doğum ili', 'Yaş həddi və valideyn razılığı üçün.'],
      en: ['Year of birth', 'For age limits and a guardian’s consent.'],
      ru: ['Год рождения', 'Для возрастных границ и согласия родителей.'],
    },
    guardianName: {
      az: ['Valideyn', 'Yaşı az olanlarda: razılıq verən.'],
      en: ['Guardian', 'For those under age: who consents.'],
      ru: ['Родитель', 'У несовершеннолетних: кто даёт согласие.'],
    },
    guardianEmail: {
      az: ['Valideynin e-poçtu', 'Razılıq məktubu bura gedir.'],
      en: ['Guardian’s email', 'Where the request for consent goes.'],
      ru: ['Почта родителя', 'Куда уходит просьба о согласии.'],
    },
    addressConfirmedAt: {
      az: ['Ünvan təsdiqlənib', 'E-poçtun təsdiqləndiyi an.'],
      en: ['Address confirmed', 'When the email address was confirmed.'],
      ru: ['Адрес подтверждён', 'Когда подтверждена почта.'],
    },
    mailDigests: {
      az: ['Xəbər məktubu', 'Üzv razılıq verib.'],
      en: ['Digest', 'Whether the member wants it.'],
      ru: ['Рассылка', 'Согласен ли участник.'],
    },
    mailReminders: {
      az: ['Xatırlatmalar', 'Üzv razılıq verib.'],
      en: ['Reminders', 'Whether the member wants them.'],
      ru: ['Напоминания', 'Согласен ли участник.'],
    },
  },
  cards: [
    [
      ['name', 'language'],
      ['institution', 'institutionOther'],
      ['studyLevel', 'studyYear', 'region'],
      ['interests'],
      ['mailDigests', 'mailReminders'],
    ],
  ],
  readOnly: [
    'name',
    'language',
    'institution',
    'institutionOther',
    'studyLevel',
    'studyYear',
    'region',
    'interests',
    'mailDigests',
    'mailReminders',
  ],
};
