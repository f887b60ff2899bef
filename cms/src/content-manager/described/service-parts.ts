import type {
  OfficeContact,
  OfficeEligibility,
  OfficeOpeningHours,
  OfficePlace,
  OfficeRequiredDocument,
  OfficeStep,
} from '../../../types/generated/components';
import type { ViewOf } from '../describe-type';

export const contact: ViewOf<OfficeContact> = {
  uid: 'office.contact',
  displayName: 'Contact',
  names: { az: 'Əlaqə', ru: 'Контакт' },
  mainField: 'person',
  fields: {
    person: {
      az: ['Şəxs', 'Ad və vəzifə, məsələn: “Elnur Əliyev, karyera mərkəzi”.'],
      en: ['Person', 'Name and post, for example “Elnur Aliyev, career centre”.'],
      ru: ['Человек', 'Имя и должность, например «Эльнур Алиев, карьерный центр».'],
    },
    email: {
      az: ['E-poçt', 'Suallara cavab verilən ünvan.'],
      en: ['Email', 'An address that answers questions.'],
      ru: ['Почта', 'Адрес, с которого отвечают на вопросы.'],
    },
    phone: {
      az: ['Telefon', '+994 ilə, məsələn: “+994 22 123 45 67”.'],
      en: ['Telephone', 'With +994, for example “+994 22 123 45 67”.'],
      ru: ['Телефон', 'С +994, например «+994 22 123 45 67».'],
    },
  },
  cards: [[['person'], ['email', 'phone']]],
};

export const eligibility: ViewOf<OfficeEligibility> = {
  uid: 'office.eligibility',
  displayName: 'Who it is for',
  names: { az: 'Kimlər üçündür', ru: 'Для кого' },
  mainField: 'id',
  fields: {
    university: {
      az: ['Universitet', 'Universitet tələbələri müraciət edə bilər.'],
      en: ['University', 'University students may apply.'],
      ru: ['Университет', 'Студенты университетов могут подать заявку.'],
    },
    college: {
      az: ['Kollec', 'Kollec tələbələri müraciət edə bilər.'],
      en: ['College', 'College students may apply.'],
      ru: ['Колледж', 'Студенты колледжей могут подать заявку.'],
    },
    vocationalSchool: {
      az: ['Peşə məktəbi', 'Peşə məktəbinin şagirdləri müraciət edə bilər.'],
      en: ['Vocational school', 'Students of vocational schools may apply.'],
      ru: ['Профшкола', 'Учащиеся профессиональных школ могут подать заявку.'],
    },
    minimumAge: {
      az: ['Ən az yaş', 'Boşdursa, hədd yoxdur.'],
      en: ['Minimum age', 'Empty: no limit.'],
      ru: ['Минимальный возраст', 'Пусто – без ограничения.'],
    },
    maximumAge: {
      az: ['Ən çox yaş', 'Boşdursa, hədd yoxdur.'],
      en: ['Maximum age', 'Empty: no limit.'],
      ru: ['Максимальный возраст', 'Пусто – без ограничения.'],
    },
  },
  cards: [
    [
      ['university', 'college', 'vocationalSchool'],
      ['minimumAge', 'maximumAge'],
    ],
  ],
};

export const requiredDocument: ViewOf<OfficeRequiredDocument> = {
  uid: 'office.required-document',
  displayName: 'Required document',
  names: { az: 'Lazım olan sənəd', ru: 'Нужный документ' },
  mainField: 'name',
  fields: {
    name: {
      az: ['Sənəd', 'Rəsmi adı, məsələn: “Təhsil haqqında arayış”.'],
      en: ['Document', 'Its official name, for example “Certificate of studies”.'],
      ru: ['Документ', 'Официальное название, например «Справка об обучении».'],
    },
    note: {
      az: ['Qeyd', 'Əsli və ya surəti, neçə günlük, neçə nüsxə.'],
      en: ['Note', 'Original or copy, how recent, how many.'],
      ru: ['Пояснение', 'Оригинал или копия, какой давности, сколько экземпляров.'],
    },
    whereToGet: {
      az: ['Haradan alınır', 'İdarə, sayt və ya ünvan, məsələn: “dekanlıq, bir gündə”.'],
      en: ['Where to get it', 'An office, site or address, for example “dean’s office, in a day”.'],
      ru: ['Где получить', 'Отдел, сайт или адрес, например «деканат, за один день».'],
    },
  },
  cards: [[['name'], ['note', 'whereToGet']]],
};

export const step: ViewOf<OfficeStep> = {
  uid: 'office.step',
  displayName: 'Step',
  names: { az: 'Addım', ru: 'Шаг' },
  mainField: 'title',
  fields: {
    title: {
      az: ['Addım', 'Bir hərəkət, məsələn: “Ərizəni doldurun”.'],
      en: ['Step', 'One action, for example “Fill in the request”.'],
      ru: ['Шаг', 'Одно действие, например «Заполните заявление».'],
    },
    text: {
      az: ['İzah', 'Lazımdırsa, bir-iki cümlə: nə qədər vaxt aparır, kim kömək edir.'],
      en: ['Explanation', 'If needed, a sentence or two: how long it takes, who helps.'],
      ru: ['Пояснение', 'Если нужно, одно-два предложения: сколько длится, кто поможет.'],
    },
  },
  cards: [[['title'], ['text']]],
};

export const place: ViewOf<OfficePlace> = {
  uid: 'office.place',
  displayName: 'Place',
  names: { az: 'Yer', ru: 'Место' },
  mainField: 'name',
  fields: {
    name: {
      az: ['Yer', 'Məsələn: “Gəncə ofisi” və ya “Onlayn”.'],
      en: ['Place', 'For example “Ganja office” or “Online”.'],
      ru: ['Место', 'Например «Офис в Гяндже» или «Онлайн».'],
    },
    address: {
      az: ['Ünvan', 'Küçə, bina, mərtəbə; onlayndırsa, sayt.'],
      en: ['Address', 'Street, building, floor; for online, the site.'],
      ru: ['Адрес', 'Улица, здание, этаж; если онлайн – сайт.'],
    },
    note: {
      az: ['Qeyd', 'Giriş, avtobus, əlil arabası ilə giriş.'],
      en: ['Note', 'The entrance, the bus, access by wheelchair.'],
      ru: ['Пояснение', 'Вход, автобус, доступ на коляске.'],
    },
    openingHours: {
      az: ['İş saatları', 'Hər gün ayrıca. Yazılmayan gün bağlıdır.'],
      en: ['Opening hours', 'Each day by itself. A day not listed is closed.'],
      ru: ['Часы работы', 'Каждый день отдельно. Если дня нет – закрыто.'],
    },
  },
  cards: [[['name', 'address'], ['note'], ['openingHours']]],
};

export const openingHours: ViewOf<OfficeOpeningHours> = {
  uid: 'office.opening-hours',
  displayName: 'Opening hours',
  names: { az: 'İş saatları', ru: 'Часы работы' },
  mainField: 'day',
  fields: {
    day: {
      az: ['Gün', 'Həftənin günü.'],
      en: ['Day', 'Day of the week.'],
      ru: ['День', 'День недели.'],
      choices: {
        monday: { az: 'Bazar ertəsi', en: 'Monday', ru: 'Понедельник' },
        tuesday: { az: 'Çərşənbə axşamı', en: 'Tuesday', ru: 'Вторник' },
        wednesday: { az: 'Çərşənbə', en: 'Wednesday', ru: 'Среда' },
        thursday: { az: 'Cümə axşamı', en: 'Thursday', ru: 'Четверг' },
        friday: { az: 'Cümə', en: 'Friday', ru: 'Пятница' },
        saturday: { az: 'Şənbə', en: 'Saturday', ru: 'Суббота' },
        sunday: { az: 'Bazar', en: 'Sunday', ru: 'Воскресенье' },
      },
    },
    opens: {
      az: ['Açılır', 'Məsələn: 09:00.'],
      en: ['Opens', 'For example 09:00.'],
      ru: ['Открывается', 'Например 09:00.'],
    },
    closes: {
      az: ['Bağlanır', 'Məsələn: 18:00.'],
      en: ['Closes', 'For example 18:00.'],
      ru: ['Закрывается', 'Например 18:00.'],
    },
  },
  cards: [[['day', 'opens', 'closes']]],
};
