import type { Level, Locale, OpportunityKind } from '@office/search';

import type { Frequency } from '../domain/run-times';

/** Everything digests and the mails about subscriptions say, in one language. */
export interface DigestTexts {
  kinds: Record<OpportunityKind, string>;
  kindsMany: Record<OpportunityKind, string>;
  levels: Record<Level, string>;
  frequency: Record<Frequency, string>;
  digest: {
    subject: (first: string, others: number) => string;
    preheader: (regions: string) => string;
    title: Record<Frequency, string>;
    intro: string;
    level: (level: string) => string;
    deadline: (at: string) => string;
    noDeadline: string;
    fits: (reasons: string) => string;
    levelFits: string;
    fitsAll: string;
    azerbaijaniOnly: string | null;
    all: string;
    footer: Record<Frequency, string>;
    settings: string;
  };
  confirm: MailTexts & { labels: Record<'regions' | 'interests' | 'kinds' | 'frequency', string> };
  manage: MailTexts;
  everything: Record<'regions' | 'interests' | 'kinds', string>;
}

interface MailTexts {
  subject: string;
  preheader: string;
  title: string;
  before: string;
  button: string;
  after: string;
  footer: string;
}

const az: DigestTexts = {
  kinds: {
    'student-service': 'Tələbə xidməti',
    club: 'Klub',
    'volunteer-project': 'Könüllü layihə',
  },
  kindsMany: {
    'student-service': 'Tələbə xidmətləri',
    club: 'Klublar',
    'volunteer-project': 'Könüllü layihələr',
  },
  levels: {
    'first-step': 'ilk addım',
    'some-experience': 'bir az təcrübə',
    advanced: 'böyük təcrübə',
  },
  frequency: { weekly: 'Həftədə bir dəfə', monthly: 'Ayda bir dəfə' },
  digest: {
    subject: (first, others) => (others === 0 ? first : `${first} və daha ${others} yeni imkan`),
    preheader: (regions) => `Seçdiklərinizə uyğun yeni imkanlar: ${regions}`,
    title: { weekly: 'Bu həftə sizin üçün', monthly: 'Bu ay sizin üçün' },
    intro: 'Seçdiklərinizə uyğun yeni imkanlar bunlardır. Hər birinə indi müraciət etmək olar.',
    level: (level) => `Səviyyə: ${level}`,
    deadline: (at) => `Son müraciət vaxtı: ${at}`,
    noDeadline: 'Müraciət müddəti məhdud deyil',
    fits: (reasons) => `Sizə uyğundur: ${reasons}`,
    levelFits: 'səviyyəniz kifayətdir',
    fitsAll: 'Bütün yeni imkanları seçmisiniz',
    azerbaijaniOnly: null,
    all: 'Bütün imkanlara bax',
    footer: {
      weekly: 'Bu məktubu yeni imkanlara həftəlik abunə olduğunuz üçün alırsınız.',
      monthly: 'Bu məktubu yeni imkanlara aylıq abunə olduğunuz üçün alırsınız.',
    },
    settings: 'Seçimləri dəyiş və ya abunəni dayandır',
  },
  confirm: {
    subject: 'Abunəliyinizi təsdiqləyin',
    preheader: 'Təsdiqdən sonra yeni imkanlar barədə yazacağıq.',
    title: 'Yeni imkanlar barədə yazaq?',
    before:
      'Bu ünvana yeni imkanlar barədə məktub göndərməyimiz istənilib. Razısınızsa, abunəliyi təsdiqləyin.',
    button: 'Abunəliyi təsdiqlə',
    after:
      'Keçid 48 saat işləyir. Abunə olmaq istəməmisinizsə, heç nə etməyin: təsdiq olmadan sizə yazmayacağıq.',
    footer: 'Bu məktub saytımızda ünvanınız yazıldığı üçün göndərilib.',
    labels: {
      regions: 'Regionlar',
      interests: 'Maraqlar',
      kinds: 'İmkanların növü',
      frequency: 'Nə qədər tez-tez',
    },
  },
  manage: {
    subject: 'Siz artıq abunəsiniz',
    preheader: 'Seçimlərinizi bu keçidlə dəyişə bilərsiniz.',
    title: 'Siz artıq abunəsiniz',
    before:
      'Bu ünvan üçün yenidən abunəlik istənilib, amma ünvan artıq abunədir. Heç nə dəyişdirmədik.',
    button: 'Seçimlərimi dəyiş',
    after: 'Bu səhifədə nəyi və nə vaxt alacağınızı seçə və ya abunəni dayandıra bilərsiniz.',
    footer: 'Bu məktub saytımızda ünvanınız yazıldığı üçün göndərilib.',
  },
  everything: { regions: 'bütün regionlar', interests: 'bütün maraqlar', kinds: 'bütün növlər' },
};

const en: DigestTexts = {
  kinds: {
    'student-service': 'Student service',
    club: 'Club',
    'volunteer-project': 'Volunteer project',
  },
  kindsMany: {
    'student-service': 'Student services',
    club: 'Clubs',
    'volunteer-project': 'Volunteer projects',
  },
  levels: {
    'first-step': 'first step',
    'some-experience': 'some experience',
    advanced: 'advanced',
  },
  frequency: { weekly: 'Once a week', monthly: 'Once a month' },
  digest: {
    subject: (first, others) => (others === 0 ? first : `${first} and ${others} more`),
    preheader: (regions) => `New opportunities that fit what you chose: ${regions}`,
    title: { weekly: 'This week for you', monthly: 'This month for you' },
    intro: 'These new opportunities fit what you chose. You can apply for each of them now.',
    level: (level) => `Level: ${level}`,
    deadline: (at) => `Apply by ${at}`,
    noDeadline: 'No deadline',
    fits: (reasons) => `Why it fits: ${reasons}`,
    levelFits: 'your level is enough',
    fitsAll: 'You chose everything new',
    azerbaijaniOnly: 'So far in Azerbaijani only',
    all: 'See all opportunities',
    footer: {
      weekly: 'You are getting this email because you subscribed to new opportunities once a week.',
      monthly:
        'You are getting this email because you subscribed to new opportunities once a month.',
    },
    settings: 'Change what you get, or unsubscribe',
  },
  confirm: {
    subject: 'Confirm your subscription',
    preheader: 'Once confirmed, we will write to you about new opportunities.',
    title: 'Shall we write to you about new opportunities?',
    before:
      'We were asked to send emails about new opportunities to this address. If you agree, confirm the subscription.',
    button: 'Confirm the subscription',
    after:
      'The link works for 48 hours. If you did not ask for it, do nothing: without your consent we will not write.',
    footer: 'You are getting this email because your address was entered on our site.',
    labels: {
      regions: 'Regions',
      interests: 'Interests',
      kinds: 'Kinds',
      frequency: 'How often',
    },
  },
  manage: {
    subject: 'You are subscribed already',
    preheader: 'Use this link to change what you get.',
    title: 'You are subscribed already',
    before:
      'Somebody asked for a subscription for this address again, but it already has one. We changed nothing.',
    button: 'Change what I get',
    after: 'On that page you choose what you get and how often, or unsubscribe.',
    footer: 'You are getting this email because your address was entered on our site.',
  },
  everything: { regions: 'all regions', interests: 'all interests', kinds: 'all kinds' },
};

const ru: DigestTexts = {
  kinds: {
    'student-service': 'Студенческая услуга',
    club: 'Клуб',
    'volunteer-project': 'Волонтёрский проект',
  },
  kindsMany: {
    'student-service': 'Студенческие услуги',
    club: 'Клубы',
    'volunteer-project': 'Волонтёрские проекты',
  },
  levels: {
    'first-step': 'первый шаг',
    'some-experience': 'небольшой опыт',
    advanced: 'большой опыт',
  },
  frequency: { weekly: 'Раз в неделю', monthly: 'Раз в месяц' },
  digest: {
    subject: (first, others) => (others === 0 ? first : `${first} и ещё ${others}`),
    preheader: (regions) => `Новые возможности по вашему выбору: ${regions}`,
    title: { weekly: 'На этой неделе для вас', monthly: 'В этом месяце для вас' },
    intro: 'Эти новые возможности подходят вам. На каждую уже можно подать заявку.',
    level: (level) => `Уровень: ${level}`,
    deadline: (at) => `Подать заявку до ${at}`,
    noDeadline: 'Срок подачи не ограничен',
    fits: (reasons) => `Почему подходит: ${reasons}`,
    levelFits: 'вашего уровня достаточно',
    fitsAll: 'Вы выбрали всё новое',
    azerbaijaniOnly: 'Пока только на азербайджанском',
    all: 'Все возможности',
    footer: {
      weekly: 'Вы получаете это письмо, потому что подписались на новые возможности раз в неделю.',
      monthly: 'Вы получаете это письмо, потому что подписались на новые возможности раз в месяц.',
    },
    settings: 'Изменить выбор или отписаться',
  },
  confirm: {
    subject: 'Подтвердите подписку',
    preheader: 'После подтверждения мы будем писать о новых возможностях.',
    title: 'Писать вам о новых возможностях?',
    before:
      'Нас попросили отправлять на этот адрес письма о новых возможностях. Если вы согласны, подтвердите подписку.',
    button: 'Подтвердить подписку',
    after:
      'Ссылка действует 48 часов. Если вы этого не просили, ничего не делайте: без вашего согласия мы не напишем.',
    footer: 'Вы получили это письмо, потому что ваш адрес указали на нашем сайте.',
    labels: {
      regions: 'Регионы',
      interests: 'Интересы',
      kinds: 'Виды',
      frequency: 'Как часто',
    },
  },
  manage: {
    subject: 'Вы уже подписаны',
    preheader: 'Изменить выбор можно по ссылке.',
    title: 'Вы уже подписаны',
    before: 'Для этого адреса снова запросили подписку, но она уже есть. Мы ничего не изменили.',
    button: 'Изменить выбор',
    after: 'На этой странице можно выбрать, о чём и как часто получать письма, или отписаться.',
    footer: 'Вы получили это письмо, потому что ваш адрес указали на нашем сайте.',
  },
  everything: { regions: 'все регионы', interests: 'все интересы', kinds: 'все виды' },
};

export const DIGEST_TEXTS: Record<Locale, DigestTexts> = { az, en, ru };
