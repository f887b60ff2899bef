import type { Names } from './form-snapshot';
import type { Action } from './states';

interface ReplyText {
  key: string;
  label: Names;
  text: Names;
  isSuggested?: boolean;
}

/** The mail says before the reason what was decided, and after it what happens next. */
export const REPLY_TEXTS: Partial<Record<Action, readonly ReplyText[]>> = {
  accept: [
    {
      key: 'welcome',
      isSuggested: true,
      label: { az: 'Sizi gözləyirik', en: 'We expect you', ru: 'Ждём вас' },
      text: {
        az: 'Müraciətinizi oxuduq: şərtlərə uyğundur. Sizi gözləyirik!',
        en: 'We have read your application, and it meets the conditions. We look forward to seeing you!',
        ru: 'Мы прочитали вашу заявку: она подходит под условия. Ждём вас!',
      },
    },
    {
      key: 'details-follow',
      label: {
        az: 'Vaxt və yer sonra deyiləcək',
        en: 'Time and place follow',
        ru: 'Время и место сообщим позже',
      },
      text: {
        az: 'Yeriniz var. Görüşün dəqiq vaxtını və yerini bir neçə gün əvvəl kabinetinizə yazacağıq.',
        en: 'You have a place. We will write the exact time and meeting point to your account a few days before.',
        ru: 'Место за вами. Точное время и место встречи мы напишем в личный кабинет за несколько дней.',
      },
    },
    {
      key: 'bring-documents',
      label: { az: 'Sənəd gətirsin', en: 'Bring documents', ru: 'Взять документы' },
      text: {
        az: 'Müraciətiniz qəbul olundu. Gələndə şəxsiyyət vəsiqənizi və tələbə biletinizi özünüzlə gətirin.',
        en: 'Your application is accepted. Please bring your identity card and your student card when you come.',
        ru: 'Заявка принята. Возьмите с собой, пожалуйста, удостоверение личности и студенческий билет.',
      },
    },
  ],
  'request-information': [
    {
      key: 'answer-too-short',
      label: { az: 'Cavab azdır', en: 'The answer says too little', ru: 'Ответ слишком краткий' },
      text: {
        az: 'Nə üçün iştirak etmək istədiyinizi və nə bacardığınızı iki-üç cümlə ilə yazın, zəhmət olmasa.',
        en: 'Please tell us in two or three sentences why you would like to take part and what you can do.',
        ru: 'Напишите, пожалуйста, в двух-трёх предложениях, почему вы хотите участвовать и что умеете.',
      },
    },
    {
      key: 'document-unreadable',
      label: { az: 'Sənəd oxunmur', en: 'A document is unreadable', ru: 'Документ не читается' },
      text: {
        az: 'Göndərdiyiniz sənədin şəkli aydın deyil. Zəhmət olmasa, işıqlı yerdə yenidən çəkin ki, bütün səhifə görünsün.',
        en: 'The picture of your document is not clear. Please take it again in good light, with the whole page visible.',
        ru: 'Снимок документа нечёткий. Сфотографируйте его, пожалуйста, ещё раз при хорошем свете, целиком.',
      },
    },
    {
      key: 'which-days',
      label: { az: 'Hansı günlər?', en: 'Which days?', ru: 'Какие дни?' },
      text: {
        az: 'Həftənin hansı günləri və saat neçədən neçəyədək boş olduğunuzu yazın, zəhmət olmasa.',
        en: 'Please tell us on which days of the week, and between which hours, you are free.',
        ru: 'Напишите, пожалуйста, в какие дни недели и в какие часы вы свободны.',
      },
    },
    {
      key: 'student-proof',
      label: {
        az: 'Tələbə olduğunu göstərsin',
        en: 'Proof of study',
        ru: 'Подтвердить учёбу',
      },
      text: {
        az: 'Oxuduğunuz müəssisəni və kursu yazın, mümkünsə, tələbə biletinizin nömrəsini də göstərin.',
        en: 'Please name your institution and your year of study and, if you can, the number of your student card.',
        ru: 'Укажите учебное заведение и курс, а если можно, и номер студенческого билета.',
      },
    },
  ],
  'put-in-reserve': [
    {
      key: 'places-taken',
      isSuggested: true,
      label: { az: 'Yerlər tutulub', en: 'Places are taken', ru: 'Места заняты' },
      text: {
        az: 'Müraciətiniz şərtlərə uyğundur, amma hazırda bütün yerlər tutulub.',
        en: 'Your application meets the conditions, but all places are taken at the moment.',
        ru: 'Ваша заявка подходит под условия, но сейчас все места заняты.',
      },
    },
    {
      key: 'others-first',
      label: {
        az: 'Əvvəlcə yeni gələnlər',
        en: 'Newcomers first',
        ru: 'Сначала новички',
      },
      text: {
        az: 'Siz artıq bizimlə olmusunuz, ona görə yerləri əvvəlcə ilk dəfə gələnlərə təklif edirik.',
        en: 'You have been with us before, so we offer the places to those who come for the first time first.',
        ru: 'Вы уже были с нами, поэтому места мы сначала предлагаем тем, кто приходит впервые.',
      },
    },
  ],
  decline: [
    {
      key: 'conditions',
      label: {
        az: 'Şərtlərə uyğun deyil',
        en: 'Conditions are not met',
        ru: 'Не подходит под условия',
      },
      text: {
        az: 'Bu imkan yalnız səhifədə göstərilən müəssisə və kursların tələbələri üçündür, sizin müraciətiniz isə bu şərtə uyğun gəlmir.',
        en: 'This is only for students of the institutions and years named on its page, and your application does not meet that condition.',
        ru: 'Эта возможность только для студентов учебных заведений и курсов, указанных на странице, и ваша заявка этому условию не отвечает.',
      },
    },
    {
      key: 'more-than-places',
      label: {
        az: 'Yerdən çox müraciət',
        en: 'More applications than places',
        ru: 'Заявок больше, чем мест',
      },
      text: {
        az: 'Müraciətlər yerlərdən çox oldu, biz təcrübəsi bu işə daha yaxın olanları seçdik. Bu, sizin haqqınızda qiymət deyil.',
        en: 'There were more applications than places, and we chose those whose experience is closest to this task. It is no judgement of you.',
        ru: 'Заявок оказалось больше, чем мест, и мы выбрали тех, чей опыт ближе к этой задаче. Это не оценка вас лично.',
      },
    },
    {
      key: 'times',
      label: { az: 'Vaxt uyğun deyil', en: 'Times do not fit', ru: 'Время не подходит' },
      text: {
        az: 'Yazdığınız boş vaxtlar bizim görüşlərin vaxtı ilə üst-üstə düşmür.',
        en: 'The times at which you are free do not fit the times at which we meet.',
        ru: 'Время, когда вы свободны, не совпадает с временем наших встреч.',
      },
    },
    {
      key: 'incomplete',
      label: {
        az: 'Məlumat çatışmır',
        en: 'Information is missing',
        ru: 'Не хватает сведений',
      },
      text: {
        az: 'Müraciətdə qərar vermək üçün lazım olan məlumat yoxdur. Cavabları tamamlayıb yenidən müraciət edə bilərsiniz.',
        en: 'The application lacks what we need to decide. You are welcome to complete your answers and apply again.',
        ru: 'В заявке нет сведений, нужных для решения. Дополните ответы, и вы сможете подать заявку снова.',
      },
    },
  ],
  complete: [
    {
      key: 'thanks',
      isSuggested: true,
      label: { az: 'Təşəkkür', en: 'Thanks', ru: 'Благодарность' },
      text: {
        az: 'Vaxtınız və zəhmətiniz üçün çox sağ olun!',
        en: 'Thank you for your time and your work!',
        ru: 'Спасибо за ваше время и труд!',
      },
    },
  ],
  'mark-no-show': [
    {
      key: 'missed',
      label: { az: 'Gözləyirdik', en: 'We waited', ru: 'Мы ждали' },
      text: {
        az: 'Sizi gözləyirdik, amma gəlmədiniz və əvvəlcədən yazmadınız. Növbəti dəfə gələ bilməyəcəksinizsə, bir gün əvvəl xəbər verin.',
        en: 'We waited for you, but you did not come and had not written. If you cannot come another time, please tell us a day before.',
        ru: 'Мы ждали вас, но вы не пришли и не предупредили. Если в другой раз не сможете прийти, сообщите, пожалуйста, за день.',
      },
    },
  ],
};
